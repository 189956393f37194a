import { stableJson } from '../../adf/normal-form';
import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import type { AdfPath } from '../../adf/path';
import { plainText } from '../../adf/text';
import { descendants } from '../../adf/walk';
import { approvalBlocksIn, approvalColumns, approvalsIn, roleLabels } from '../reading/approvals';
import { blocksOf } from '../reading/blocks';
import { gridOf } from '../reading/grid';
import { inlinesOf } from '../reading/inline/words';
import { accountsIn, signOffValueOf } from '../reading/sign-off-value';
import { fold } from '../reading/vocabulary/fold';
import { changedAt, withContent } from './changed';
import { contentIn, type InlineRange, lettersOf, placedLines, withInRange } from './inline-range';
import { type OwnSignOffs, ownSignOffs, type RoleColumns, type SignOffBlock } from './own-sign-offs';
import type { Signature } from './signature';
import { rowSays, saysWho, signedBy, signedLine, signedOn } from './signed-line';

/** The roles whose lines and rows are kept in step, by name, each with who signed off in it. */
export type SignedRoles = ReadonlyMap<string, readonly Signature[]>;

export interface SignedDocument {
  /** The very same document where it has no Approval section, or is in step. */
  document: AdfDocument;
  /** The roles whose sign-offs the page does not show, because something else stands there. */
  unwritten: string[];
  /** Blocks that show sign-offs now. */
  blocks: SignOffBlock[];
}

/** A line or a row of a role. */
interface Entry {
  role: string;
  /** The block that holds it. */
  at: AdfPath;
  /** The accounts that people mention in it. */
  mentioned: string[];
  /** Whether nobody is named in it. */
  isFree: boolean;
  /** Whether the app wrote what stands in it. */
  isOwn: boolean;
  /** The block without what the app wrote here. */
  restored: (block: AdfNode) => AdfNode;
  /** The block with these people's sign-offs here; undefined where something else stands. */
  signed: (block: AdfNode, signatures: readonly Signature[]) => AdfNode | undefined;
}

/** The document with its Approval section in step. `own`: what the app is known to have written on it. */
export function withSignatures(
  document: AdfDocument,
  roles: SignedRoles,
  own: readonly SignOffBlock[],
): SignedDocument {
  const byRole = new Map([...roles].map(([name, signatures]) => [fold(name), { name, signatures }]));
  const entries = entriesOf(document, ownSignOffs(own)).filter(({ role, isOwn }) => isOwn || byRole.has(role));
  const shares = new Map(
    [...byRole].flatMap(([role, { signatures }]) => [
      ...sharedOut(
        entries.filter((entry) => entry.role === role),
        signatures,
      ),
    ]),
  );
  const unwritten = new Set<string>();
  const blocks: SignOffBlock[] = [];
  const changed = [...byBlock(entries).values()].reduce((written, ofBlock) => {
    const [{ at }] = ofBlock;
    return changedAt(written, at, (present) => {
      // From the last to the first: what changes does not move what is still to be changed.
      const restored = ofBlock.reduceRight((block, entry) => entry.restored(block), present);
      const signed = ofBlock.reduceRight((block, entry) => {
        const signatures = shares.get(entry) ?? [];
        const next = signatures.length === 0 ? entry.restored(block) : entry.signed(block, signatures);
        if (!next) unwritten.add(byRole.get(entry.role)?.name ?? entry.role);
        return next ?? entry.restored(block);
      }, present);
      if (stableJson(restored) !== stableJson(signed)) blocks.push({ before: restored, after: signed });
      return signed;
    });
  }, document);
  return { document: changed, unwritten: [...unwritten], blocks };
}

function byBlock(entries: readonly Entry[]): Map<string, [Entry, ...Entry[]]> {
  const blocks = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = entry.at.join('/');
    const before = blocks.get(key);
    blocks.set(key, before ? [...before, entry] : [entry]);
  }
  return blocks;
}

/** Each signature for the entry that mentions its person, else for the first one that is free, else for the last. */
function sharedOut(entries: readonly Entry[], signatures: readonly Signature[]): Map<Entry, Signature[]> {
  const shares = new Map(entries.map((entry) => [entry, [] as Signature[]]));
  const unnamed = signatures.filter((signature) => {
    const own = entries.find(({ mentioned }) => mentioned.includes(signature.accountId));
    if (own) shares.get(own)?.push(signature);
    return !own;
  });
  for (const signature of unnamed) {
    const entry = entries.find((each) => each.isFree && shares.get(each)?.length === 0) ?? entries.at(-1);
    if (entry) shares.get(entry)?.push(signature);
  }
  return shares;
}

function entriesOf(document: AdfDocument, own: OwnSignOffs): Entry[] {
  const blocks = blocksOf(document);
  const signOffs = new Set(approvalsIn(blocks).map(({ role, path }) => placeOf(fold(role), path)));
  const isSignOff = (role: string, path: AdfPath) => signOffs.has(placeOf(role, path));
  return approvalBlocksIn(blocks).flatMap(({ node, path }) => {
    if (node.type === 'paragraph') return lineEntries(node, path, own, isSignOff);
    if (node.type === 'table') return rowEntries(node, path, own, isSignOff);
    if (!listTypes.has(node.type)) return [];
    return (node.content ?? []).flatMap((item, index) => lineEntries(item, [...path, index], own, isSignOff));
  });
}

const listTypes = new Set(['bulletList', 'orderedList', 'taskList']);

const placeOf = (role: string, path: AdfPath): string => `${path.join('/')}:${role}`;

type IsSignOff = (role: string, path: AdfPath) => boolean;

const lineParents = new Set(['paragraph', 'taskItem']);

function lineEntries(node: AdfNode, path: AdfPath, own: OwnSignOffs, isSignOff: IsSignOff): Entry[] {
  const parents = [{ node, path }, ...descendants(node, path)].filter((each) => lineParents.has(each.node.type));
  return parents.flatMap(({ node: parent, path: at }) =>
    placedLines(parent.content ?? [], roleLabels).map(({ label, value }) =>
      lineEntry(fold(label), parent.content ?? [], value, { at, own, isSignOff: isSignOff(fold(label), path) }),
    ),
  );
}

function lineEntry(
  role: string,
  present: readonly AdfNode[],
  range: InlineRange,
  { at, own, isSignOff }: { at: AdfPath; own: OwnSignOffs; isSignOff: boolean },
): Entry {
  const before = own.lineBefore(role, contentIn(present, range));
  const said = before ?? contentIn(present, range);
  const restored = (content: readonly AdfNode[]) => (before ? withInRange(content, range, before) : content);
  const end = before ? range.start + lettersOf(before).length : range.end;
  return {
    role,
    at,
    mentioned: accountsIn(said),
    isFree: isSignOff && isFree(said),
    isOwn: before !== undefined,
    restored: (block) => withContent(block, restored(block.content ?? [])),
    signed: (block, signatures) => {
      const content = block.content ?? [];
      if (saysWho(contentIn(content, range), signatures)) return block;
      const signed = isSignOff ? signedLine(restored(content), { start: range.start, end }, signatures) : undefined;
      return signed && withContent(block, signed);
    },
  };
}

const isFree = (content: readonly AdfNode[]): boolean => {
  const { is } = signOffValueOf(content);
  return is === 'nothing' || is === 'prompt';
};

function rowEntries(table: AdfNode, path: AdfPath, own: OwnSignOffs, isSignOff: IsSignOff): Entry[] {
  const grid = gridOf(table, path);
  if ('problem' in grid) return [];
  const columns = approvalColumns(grid.columns);
  return grid.rows.flatMap((row): Entry[] => {
    const cell = row.cells[columns.role];
    if (!cell || !row.cells[columns.person] || row.problem) return [];
    const role = fold(plainText(cell.node));
    return [rowEntry(role, row.node, columns, { at: row.path, own, isSignOff: isSignOff(role, row.path) })];
  });
}

function rowEntry(
  role: string,
  present: AdfNode,
  columns: RoleColumns,
  { at, own, isSignOff }: { at: AdfPath; own: OwnSignOffs; isSignOff: boolean },
): Entry {
  const before = own.rowBefore(role, present, columns);
  const written = [columns.person, columns.date];
  const restored = (row: AdfNode): AdfNode =>
    before
      ? withContent(
          row,
          (row.content ?? []).map((cell, index) =>
            written.includes(index) ? (before.content?.[index] ?? cell) : cell,
          ),
        )
      : row;
  const person = inlinesOf(restored(present).content?.[columns.person] ?? { type: 'tableCell' });
  return {
    role,
    at,
    mentioned: accountsIn(person),
    isFree: isSignOff && isFree(person),
    isOwn: before !== undefined,
    restored,
    signed: (row, signatures) => {
      if (rowSays(row, columns, signatures)) return row;
      return isSignOff ? signedRow(restored(row), columns, signatures) : undefined;
    },
  };
}

/** A day beside somebody else’s name would be theirs: both cells are written, or none. */
function signedRow(row: AdfNode, columns: RoleColumns, signatures: readonly Signature[]): AdfNode | undefined {
  const cells = [...(row.content ?? [])];
  const person = inCell(cells[columns.person], (content) => signedBy(content, signatures));
  const date = columns.date in cells ? inCell(cells[columns.date], (content) => signedOn(content, signatures)) : null;
  if (!person || date === undefined) return undefined;
  cells[columns.person] = person;
  if (date) cells[columns.date] = date;
  return withContent(row, cells);
}

/** A cell of one paragraph, changed; what holds more was written by people. */
function inCell(
  cell: AdfNode | undefined,
  change: (content: readonly AdfNode[]) => readonly AdfNode[] | undefined,
): AdfNode | undefined {
  const [paragraph = { type: 'paragraph' }, ...others] = cell?.content ?? [];
  if (!cell || paragraph.type !== 'paragraph' || others.length > 0) return undefined;
  const content = change(paragraph.content ?? []);
  return content && withContent(cell, [withContent(paragraph, content)]);
}
