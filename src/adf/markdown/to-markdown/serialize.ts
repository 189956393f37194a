import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown } from 'mdast-util-to-markdown';
import { text } from './text';

/** Columns are not aligned: one long cell would widen every row of its table. */
const table = gfmTableToMarkdown({ tablePipeAlign: false });

export function serialize(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    fences: true,
    handlers: { text },
    extensions: [table, gfmTaskListItemToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}
