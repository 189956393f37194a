import type { AdfDocument, AdfNode } from '../adf/node';
import { type AdfPath, replaceAt } from '../adf/path';
import { withoutComments } from '../adf/without-comments';
import type { ItemKind } from '../api';
import { type Block, blocksOf } from '../design/blocks';
import type { TrackedItem } from '../design/design';
import { type Grid, gridOf } from '../design/grid';
import { withoutStatement } from '../design/metadata-lines';
import { metadataBlocksOf } from '../design/metadata';
import { partsOf } from '../design/parts';
import { readDesign } from '../design/read';
import { titleOf } from '../design/title';
import { type ColumnsByMeaning, columnsByMeaning } from '../design/vocabulary/columns';
import { withoutTicket } from '../sync/marks/cell';

/**
 * The document without what the product itself keeps in it: the tickets and the status of tracked items, and the status
 * of the design. The Approval section is still there.
 */
export function withoutBookkeeping(stored: AdfDocument): AdfDocument {
  // A label that a comment parts is still one.
  const document = withoutComments(stored);
  const blocks = blocksOf(document);
  const changes = [...trackedTables(blocks), ...ticketsInProse(document), ...statusLines(blocks)];
  return changes.reduce((changed, { path, change }) => replaceAt(changed, path, change), document);
}

interface Change {
  path: AdfPath;
  change: (node: AdfNode) => AdfNode;
}

/** Tables of open questions and milestones, with or without an item in them yet. */
const trackedTables = (blocks: readonly Block[]): Change[] =>
  partsOf(blocks).flatMap(({ announces, blocks: ofPart }) =>
    ofPart
      .filter(({ node }) => node.type === 'table')
      .map(({ path }) => ({ path, change: (table: AdfNode) => withoutTickets(table, announces.kind) })),
  );

function withoutTickets(table: AdfNode, kind: ItemKind): AdfNode {
  const grid = gridOf(table, []);
  if ('problem' in grid) return table;
  const columns = columnsByMeaning(kind, grid.columns);
  return columns.name === undefined ? table : { ...table, content: rowsWithout(table, grid, columns) };
}

function rowsWithout(table: AdfNode, { rows }: Grid, { ticket, status }: ColumnsByMeaning): AdfNode[] {
  const readable = new Set([table.content?.[0], ...rows.filter(({ problem }) => !problem).map(({ node }) => node)]);
  return (table.content ?? []).map((row, index) => {
    if (!readable.has(row)) return row;
    const cells = (row.content ?? []).map((cell, column) =>
      column === status && index > 0 ? { ...cell, content: [] } : cell,
    );
    return { ...row, content: cells.filter((_, column) => column !== ticket) };
  });
}

function ticketsInProse(document: AdfDocument): Change[] {
  const { openQuestions, milestones } = readDesign(document);
  return [...openQuestions, ...milestones].flatMap(ticketOf);
}

function ticketOf({ place, ticket }: TrackedItem): Change[] {
  if (place.form === 'row' || !ticket) return [];
  return [{ path: 'text' in place ? place.text : place.path, change: (node) => withoutTicket(node, ticket.key) }];
}

const statusLines = (blocks: readonly Block[]): Change[] =>
  metadataBlocksOf(blocks, titleOf(blocks)).map(({ path }) => ({
    path,
    change: (node) => withoutStatement(node, 'status'),
  }));
