import { comparePaths } from '../../adf/compare-paths';
import type { AdfNode } from '../../contract/adf-node';
import type { AdfPath } from '../../adf/path';
import { plainText } from '../../adf/text';
import type { Day } from '../../adf/day';
import { type Block, type Heading, headingsOf } from './blocks';
import { dueOf, dueOfText } from './dates/due';
import type { ApprovalRole } from './design';
import { gridOf } from './grid';
import { type Labels, type Line, linesOf } from './inline/lines';
import { personOf } from './inline/person';
import { inlinesOf, wordsOf } from './inline/words';
import { isList } from './items/list';
import { signOffDayOf, type SignOffValue, signOffValueOf } from './sign-off-value';
import { fold } from './vocabulary/fold';
import { announcesApprovals } from './vocabulary/headings';

/** A role is any label, at the start of a line also without bold. */
export const roleLabels: Labels = { bold: () => true, plain: () => true, inSentence: () => false };

/** A line or a row that may be a role’s sign-off. */
interface Candidate {
  role: ApprovalRole;
  /** Whether what is said of the role is what people and the app say of a sign-off; undefined where it may be. */
  isSignOff: boolean | undefined;
}

/**
 * The roles whose sign-off a design asks for: lines “**Role:** Name - Date” or “Role — Name, Date”, lists of them, ticked
 * or not, or a table by role or by approver. A heading alone makes none: under “Signatures” a design may say how its
 * messages are signed.
 */
export const approvalsIn = (blocks: readonly Block[]): ApprovalRole[] =>
  [...byHeading(approvalBlocksIn(blocks)).values()].flatMap((ofHeading) => {
    const [tables, others] = [ofHeading.filter(isTable), ofHeading.filter((block) => !isTable(block))];
    return [others, ...tables.map((table) => [table])]
      .flatMap((group) => signOffs(group.flatMap(candidatesIn)))
      .toSorted((left, right) => comparePaths(left.path, right.path));
  });

const isTable = ({ node }: Block): boolean => node.type === 'table';

/** The blocks under a heading that announces approvals. */
export function approvalBlocksIn(blocks: readonly Block[]): Block[] {
  const announcing = new Set(headingsOf(blocks).filter(({ text }) => announcesApprovals(text)));
  return blocks.filter(({ under }) => under.some((heading) => announcing.has(heading)));
}

/** By the innermost heading that announces approvals. */
function byHeading(blocks: readonly Block[]): Map<Heading | undefined, Block[]> {
  const groups = new Map<Heading | undefined, Block[]>();
  for (const block of blocks) {
    const heading = block.under.findLast(({ text }) => announcesApprovals(text));
    groups.set(heading, [...(groups.get(heading) ?? []), block]);
  }
  return groups;
}

/** What is one for sure, and what may be one where most of what stands beside it is. */
function signOffs(candidates: readonly Candidate[]): ApprovalRole[] {
  const others = candidates.filter(({ isSignOff }) => isSignOff === false).length;
  const isMostly = candidates.length - others > others;
  return candidates.flatMap(({ role, isSignOff = isMostly }) => (isSignOff ? [role] : []));
}

function candidatesIn({ node, path }: Block): Candidate[] {
  if (node.type === 'paragraph') return candidatesInLines(node, path);
  if (node.type === 'table') return candidatesInTable(node, path);
  if (!isList(node) && node.type !== 'taskList') return [];
  return (node.content ?? []).flatMap((item, index) => candidatesInLines(item, [...path, index]));
}

const candidatesInLines = (node: AdfNode, path: AdfPath): Candidate[] =>
  linesOf(inlinesOf(node), roleLabels).flatMap((line) =>
    line.label === undefined && node.type !== 'paragraph' ? partedCandidate(line, path) : candidateOf(line, path),
  );

/** An item “Role — Name, Date”, where the date says that it is one. */
function partedCandidate({ content }: Line, path: AdfPath): Candidate[] {
  const [first, ...others] = content;
  const [, label, rest] = /^([^—–:]{1,60}?) (?:-|–|—) (.*)$/.exec(first?.text ?? '') ?? [];
  if (!first || label === undefined || rest === undefined) return [];
  const value = [...(rest === '' ? [] : [{ ...first, text: rest }]), ...others];
  return candidateOf({ label, content: value }, path).filter(({ role: { person, date } }) => person && date);
}

/** What people write of a sign-off instead of a name: “Approved - scope checked (2025-11-10)”. */
const decision =
  /^(?:approved|accepted|signed(?:[ -]off)?|lgtm|freigegeben|genehmigt|aprobado|approuvé|aprovado|approvato|goedgekeurd|承認(?:済み)?|已批准|批准)(?![\p{L}\p{N}])(?! (?:by|von|por|par|da|door)\b)/iu;

function decidedOn(content: readonly AdfNode[]): { date: Day | undefined } | undefined {
  if (!content.every(({ type }) => type === 'text' || type === 'date')) return undefined;
  const words = wordsOf(content.filter(({ type }) => type === 'text'));
  const [said = ''] = decision.exec(words) ?? [];
  if (said === '') return undefined;
  const node = content.find(({ type }) => type === 'date');
  const when = /\(([^()]+)\)$/.exec(words)?.[1] ?? words.split(/ (?:-|–|—) |, | on /).at(-1) ?? '';
  const date = dayOf(node ? dueOf([node], undefined) : dueOfText(when, undefined));
  return date !== undefined || said === words ? { date } : undefined;
}

function candidateOf({ label, content }: Line, path: AdfPath): Candidate[] {
  if (label === undefined) return [];
  const decided = decidedOn(content);
  if (decided) return [{ role: { role: label, person: undefined, ...decided, path }, isSignOff: true }];
  const mention = content.find(({ type }) => type === 'mention');
  const { name, date } = parted(content);
  const role = { role: label, person: personOf(mention ? [mention] : name), date, path };
  return [{ role, isSignOff: isSignOff(signOffValueOf(content)) }];
}

function isSignOff(value: SignOffValue): boolean | undefined {
  switch (value.is) {
    case 'people':
    case 'signed':
      return true;
    case 'byHand':
      return value.isSure || undefined;
    case 'other':
      return false;
    default:
      return undefined;
  }
}

/** The name before the date: “Ada Park - 2026-04-15”. */
function parted(content: AdfNode[]): { name: AdfNode[]; date: Day | undefined } {
  const at = content.findIndex(({ type }) => type === 'date');
  const words = wordsOf(at < 0 ? content : content.slice(0, at)).replace(/ ?[-–—,(]$/, '');
  if (at >= 0) return { name: [{ type: 'text', text: words }], date: dayOf(dueOf(content.slice(at), undefined)) };
  for (const parting of [' - ', ' – ', ' — ', ', ']) {
    const cut = words.indexOf(parting);
    if (cut < 0) continue;
    const after = words.slice(cut + parting.length);
    return { name: [{ type: 'text', text: words.slice(0, cut) }], date: dayOf(dueOfText(after, undefined)) };
  }
  return { name: [{ type: 'text', text: words }], date: undefined };
}

const dayOf = (due: ReturnType<typeof dueOf>): Day | undefined => (due && 'day' in due ? due.day : undefined);

const columns = {
  role: /^(?:roles?|function|position|team|area|rolle|rol|rôle|função)$/,
  person: /^(?:names?|persons?|approvers?|approved by|reviewers?|who|signature|owner)$/,
  date: /^(?:dates?|approved on|date approved|signed on|when|datum|fecha|data)$/,
};

/** Which column of a table of roles says what, -1 where none does. */
export function approvalColumns(headers: readonly string[]): Record<keyof typeof columns, number> {
  const folded = headers.map(fold);
  const at = (column: keyof typeof columns) => folded.findIndex((header) => columns[column].test(header));
  return { role: at('role'), person: at('person'), date: at('date') };
}

/** The same, where a header says more: “Role / Designation”. What the app writes goes into columns of the plain names alone. */
function columnsOfSignOffs(headers: readonly string[]): Record<keyof typeof columns, number> {
  const plain = approvalColumns(headers);
  const parts = headers.map((header) => fold(header).split(/ ?[/&|] ?| (?:and|und|y|et|e) /));
  const at = (column: keyof typeof columns) =>
    plain[column] >= 0 ? plain[column] : parts.findIndex((said) => said.some((part) => columns[column].test(part)));
  return { role: at('role'), person: at('person'), date: at('date') };
}

/** An approver with the role in brackets behind the name: “Ada Park (Architect)”. */
function approverIn(content: readonly AdfNode[]): { words: string; names: AdfNode[] } {
  const said = content.slice(0, content.findLastIndex(({ text = '' }) => text.trim() !== '') + 1);
  const last = said.at(-1);
  const [whole, role = ''] = /\(([^()]{2,60})\)\s*$/.exec(last?.text ?? '') ?? [];
  if (!last || whole === undefined) return { words: '', names: [] };
  const name = (last.text ?? '').slice(0, -whole.length).trim();
  return { words: role.trim(), names: [...said.slice(0, -1), ...(name === '' ? [] : [{ ...last, text: name }])] };
}

function candidatesInTable(table: AdfNode, path: AdfPath): Candidate[] {
  const grid = gridOf(table, path);
  if ('problem' in grid) return [];
  const { role: roleAt, person: personAt, date: dateAt } = columnsOfSignOffs(grid.columns);
  return grid.rows.flatMap(({ cells, path: rowPath, problem }): Candidate[] => {
    const [role, person, date] = [cells[roleAt], cells[personAt], cells[dateAt]];
    if (!person || problem) return [];
    const day = date ? inlinesOf(date.node) : [];
    const { words, names } = role
      ? { words: plainText(role.node), names: inlinesOf(person.node) }
      : approverIn(inlinesOf(person.node));
    if (words === '') return [];
    return [
      {
        role: { role: words, person: personOf(names), date: date && dayOf(dueOf(day, undefined)), path: rowPath },
        isSignOff: signOffDayOf(day) === 'other' ? false : isSignOff(signOffValueOf(names)),
      },
    ];
  });
}
