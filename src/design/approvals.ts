import type { AdfNode } from '../adf/node';
import type { AdfPath } from '../adf/path';
import { plainText } from '../adf/text';
import type { Day } from '../adf/day';
import { type Block, headingsOf } from './blocks';
import { dueOf, dueOfText } from './dates/due';
import type { ApprovalRole } from './design';
import { gridOf } from './grid';
import { type Labels, type Line, linesOf } from './inline/lines';
import { personOf } from './inline/person';
import { inlinesOf, wordsOf } from './inline/words';
import { isList } from './items/list';
import { fold } from './vocabulary/fold';
import { announcesApprovals } from './vocabulary/headings';

/** A role is any label, at the start of a line also without bold. */
export const roleLabels: Labels = { bold: () => true, plain: () => true, inSentence: () => false };

/** The roles whose sign-off a design asks for: lines “**Role:** Name - Date”, lists of them, or a table. */
export function approvalsIn(blocks: readonly Block[]): ApprovalRole[] {
  const announcing = new Set(headingsOf(blocks).filter(({ text }) => announcesApprovals(text)));
  return blocks
    .filter(({ under }) => under.some((heading) => announcing.has(heading)))
    .flatMap(({ node, path }) => {
      if (node.type === 'paragraph') return rolesIn(node, path);
      if (node.type === 'table') return rolesInTable(node, path);
      if (isList(node)) return (node.content ?? []).flatMap((item, index) => rolesIn(item, [...path, index]));
      if (node.type !== 'taskList') return [];
      return (node.content ?? []).flatMap((task, index) => rolesIn(task, [...path, index]));
    });
}

const rolesIn = (node: AdfNode, path: AdfPath): ApprovalRole[] =>
  linesOf(inlinesOf(node), roleLabels).flatMap((line) => roleOf(line, path));

function roleOf({ label, content }: Line, path: AdfPath): ApprovalRole[] {
  if (label === undefined) return [];
  const mention = content.find(({ type }) => type === 'mention');
  const { name, date } = parted(content);
  return [{ role: label, person: personOf(mention ? [mention] : name), date, path }];
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

function rolesInTable(table: AdfNode, path: AdfPath): ApprovalRole[] {
  const grid = gridOf(table, path);
  if ('problem' in grid) return [];
  const { role: roleAt, person: personAt, date: dateAt } = approvalColumns(grid.columns);
  return grid.rows.flatMap(({ cells, path: rowPath, problem }) => {
    const role = cells[roleAt];
    if (!role || problem) return [];
    const [person, date] = [cells[personAt], cells[dateAt]];
    const words = plainText(role.node);
    if (words === '') return [];
    return [
      {
        role: words,
        person: person && personOf(inlinesOf(person.node)),
        date: date && dayOf(dueOf(inlinesOf(date.node), undefined)),
        path: rowPath,
      },
    ];
  });
}
