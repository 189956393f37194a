import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { text } from './text';

/** Columns are not aligned: one long cell would widen every row of its table. */
const table = gfmTableToMarkdown({ tablePipeAlign: false });

/** What GitHub, and we, would take for an address, where the document has none. */
const addresses: Unsafe[] = [
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing', notInConstruct: 'autolink' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing', notInConstruct: 'autolink' },
  {
    character: '@',
    before: '[^\\s]',
    after: '[^\\s]',
    inConstruct: 'phrasing',
    notInConstruct: 'autolink',
  },
];

export function serialize(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    fences: true,
    unsafe: addresses,
    handlers: { text },
    extensions: [table, gfmTaskListItemToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}
