import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type ConstructName, type Unsafe } from 'mdast-util-to-markdown';
import { text } from './text';

/** Columns are not aligned: one long cell would widen every row of its table. */
const table = gfmTableToMarkdown({ tablePipeAlign: false });

const addressedOnPurpose: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'titleQuote',
  'titleApostrophe',
];

/** What GitHub, and we, would take for an address, where the document has none. */
const addresses: Unsafe[] = [
  { character: ':', before: '[ps]', after: '\\/' },
  { character: '.', before: '[Ww]', after: '[^\\s]' },
  { character: '@', before: '[^\\s>]', after: '[^\\s]' },
].map((pattern) => ({ ...pattern, inConstruct: 'phrasing', notInConstruct: addressedOnPurpose }));

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
