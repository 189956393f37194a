import type { AdfDocument, AdfNode } from '../../adf/node';
import { type AdfPath, nodeAt } from '../../adf/path';
import { plainText } from '../../adf/text';
import { descendants } from '../../adf/walk';
import { approvalColumns, approvalsIn, roleLabels } from '../../design/approvals';
import { blocksOf } from '../../design/blocks';
import { gridOf } from '../../design/grid';
import { fold } from '../../design/vocabulary/fold';
import { changedAt, withContent } from './changed';
import { nodesIn, placedLines } from './inline-range';
import type { Signature } from './signature';
import { signedBy, signedLine, signedOn } from './signed-line';

/** The roles whose lines and rows are kept in step, by name, each with who signed off in it. */
export type SignedRoles = ReadonlyMap<string, readonly Signature[]>;

/** A line or a row of a role. */
interface Entry {
  role: string;
  /** The accounts it mentions. */
  mentioned: string[];
  sign: (document: AdfDocument, signatures: readonly Signature[]) => AdfDocument;
}

/** The document with its Approval section in step; the very same document where it has none, or is in step. */
export function withSignatures(document: AdfDocument, roles: SignedRoles): AdfDocument {
  const byRole = new Map([...roles].map(([name, signatures]) => [fold(name), signatures]));
  const entries = entriesOf(document).filter(({ role }) => byRole.has(role));
  const shared = [...byRole].flatMap(([role, signatures]) =>
    sharedOut(
      entries.filter((entry) => entry.role === role),
      signatures,
    ),
  );
  // From the last to the first: what changes does not move what is still to be changed.
  return entries.reduceRight(
    (changed, entry) => entry.sign(changed, shared.find((part) => part.entry === entry)?.signatures ?? []),
    document,
  );
}

/** Each signature for the entry that mentions its person, else for the first one that is still free, else for the last. */
function sharedOut(
  entries: readonly Entry[],
  signatures: readonly Signature[],
): { entry: Entry; signatures: Signature[] }[] {
  const parts = entries.map((entry) => ({ entry, signatures: [] as Signature[] }));
  const unnamed = signatures.filter((signature) => {
    const own = parts.find(({ entry }) => entry.mentioned.includes(signature.accountId));
    own?.signatures.push(signature);
    return !own;
  });
  for (const signature of unnamed) {
    const part = parts.find((each) => each.signatures.length === 0) ?? parts.at(-1);
    part?.signatures.push(signature);
  }
  return parts;
}

function entriesOf(document: AdfDocument): Entry[] {
  const paths = new Map(approvalsIn(blocksOf(document)).map(({ path }) => [path.join('/'), path]));
  return [...paths.values()].flatMap((path) => {
    const node = nodeAt(document, path);
    if (!node) return [];
    return node.type === 'tableRow' ? rowEntry(document, node, path) : lineEntries(node, path);
  });
}

const lineParents = new Set(['paragraph', 'taskItem']);

function lineEntries(node: AdfNode, path: AdfPath): Entry[] {
  const parents = [{ node, path }, ...descendants(node, path)].filter((each) => lineParents.has(each.node.type));
  return parents.flatMap(({ node: parent, path: at }) =>
    placedLines(parent.content ?? [], roleLabels).map(({ label, value }): Entry => ({
      role: fold(label),
      mentioned: accountsIn(nodesIn(parent.content ?? [], value).map((place) => place.node)),
      sign: (document, signatures) =>
        changedAt(document, at, (line) => withContent(line, signedLine(line.content ?? [], value, signatures))),
    })),
  );
}

function rowEntry(document: AdfDocument, row: AdfNode, path: AdfPath): Entry[] {
  const table = nodeAt(document, path.slice(0, -1));
  const grid = table && gridOf(table, path.slice(0, -1));
  if (!grid || 'problem' in grid) return [];
  const { role: roleAt, person: personAt, date: dateAt } = approvalColumns(grid.columns);
  const cells = row.content ?? [];
  const role = cells[roleAt];
  const person = cells[personAt];
  if (!role) return [];
  const sign = (document: AdfDocument, signatures: readonly Signature[]): AdfDocument => {
    const named = person
      ? changedAt(document, [...path, personAt], (cell) => inCell(cell, (content) => signedBy(content, signatures)))
      : document;
    return dateAt in cells
      ? changedAt(named, [...path, dateAt], (cell) => inCell(cell, (content) => signedOn(content, signatures)))
      : named;
  };
  return [
    {
      role: fold(plainText(role)),
      mentioned: person ? accountsIn([...descendants(person)].map(({ node }) => node)) : [],
      sign,
    },
  ];
}

const accountsIn = (nodes: readonly AdfNode[]): string[] =>
  nodes.flatMap(({ type, attrs }) => (type === 'mention' && typeof attrs?.id === 'string' ? [attrs.id] : []));

/** A cell of one paragraph, changed; what holds more was written by people. */
function inCell(cell: AdfNode, change: (content: readonly AdfNode[]) => readonly AdfNode[]): AdfNode {
  const [paragraph, ...others] = cell.content ?? [];
  if (paragraph?.type !== 'paragraph' || others.length > 0) return cell;
  return withContent(cell, [withContent(paragraph, change(paragraph.content ?? []))]);
}
