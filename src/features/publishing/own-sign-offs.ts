import { stableJson } from '../../adf/normal-form';
import type { AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import { descendants } from '../../adf/walk';
import { roleLabels } from '../reading/approvals';
import { inlinesOf } from '../reading/inline/words';
import { type SignOffValue, signOffDayOf, signOffValueOf } from '../reading/sign-off-value';
import { fold } from '../reading/vocabulary/fold';
import type { OwnBlock } from '../approval/digest/facts';
import { contentIn, placedLines } from './inline-range';

/** A block (a paragraph, a task, a table row) as people left it, and with the sign-offs that the app wrote into it. */
export type SignOffBlock = OwnBlock;

export interface RoleColumns {
  role: number;
  person: number;
  date: number;
}

/** Finds what stood on a page before the app wrote sign-offs there: they are taken back, and nothing that people wrote. */
export interface OwnSignOffs {
  /** What followed the label of a role instead of this; undefined where the app did not write this. */
  lineBefore: (role: string, value: readonly AdfNode[]) => AdfNode[] | undefined;
  /** The row of a role before; undefined where the app did not write what its cells say. */
  rowBefore: (role: string, row: AdfNode, columns: RoleColumns) => AdfNode | undefined;
}

export function ownSignOffs(blocks: readonly SignOffBlock[]): OwnSignOffs {
  const changed = blocks.filter(({ before, after }) => !sameNode(before, after));
  const lines = new Map(changed.flatMap(writtenLines));
  const rows = changed.filter(({ before, after }) => before.type === 'tableRow' && after.type === 'tableRow');
  return {
    lineBefore(role, value) {
      const written = writtenKey(signOffValueOf(value));
      return written === undefined ? undefined : lines.get(lineKey(role, written));
    },
    rowBefore(role, row, columns) {
      const written = rowKey(row, columns);
      if (written === undefined) return undefined;
      return rows.find(
        ({ after }) =>
          after.content?.length === row.content?.length &&
          fold(plainText(after.content?.[columns.role] ?? empty)) === role &&
          rowKey(after, columns) === written,
      )?.before;
    },
  };
}

const empty: AdfNode = { type: 'paragraph' };

const lineKey = (role: string, written: string): string => `${role}\n${written}`;

/** The values of roles that the app changed in a block, by what it wrote, each with what it was before. */
function writtenLines({ before, after }: SignOffBlock): [string, AdfNode[]][] {
  const were = labelledValues(before);
  return labelledValues(after).flatMap(({ role, value }, index): [string, AdfNode[]][] => {
    const was = were[index];
    const written = writtenKey(signOffValueOf(value));
    if (was?.role !== role || written === undefined || stableJson(was.value) === stableJson(value)) return [];
    return [[lineKey(role, written), was.value]];
  });
}

const labelledValues = (block: AdfNode): { role: string; value: AdfNode[] }[] =>
  [block, ...[...descendants(block)].map(({ node }) => node)].flatMap(({ content = [] }) =>
    placedLines(content, roleLabels).map(({ label, value }) => ({
      role: fold(label),
      value: contentIn(content, value),
    })),
  );

/** What a value says that the app may have written; editors add ids to nodes, and people change their names. */
function writtenKey(value: SignOffValue): string | undefined {
  if (value.is !== 'people' && value.is !== 'signed') return undefined;
  return JSON.stringify([value.accounts, value.is === 'signed' ? value.day : null]);
}

function rowKey({ content = [] }: AdfNode, { person, date }: RoleColumns): string | undefined {
  const people = content[person] && writtenKey(signOffValueOf(inlinesOf(content[person])));
  const day = content[date] ? signOffDayOf(inlinesOf(content[date])) : 'nothing';
  return people === undefined ? undefined : JSON.stringify([people, day]);
}

const sameNode = (left: AdfNode, right: AdfNode): boolean => stableJson(left) === stableJson(right);

/** More are kept only of pages that show more sign-offs than that. */
const mostRemembered = 60;

/** Blocks to remember: those that show sign-offs now, and earlier ones, which an older version of the page brings back. */
export function remembered(now: readonly SignOffBlock[], earlier: readonly SignOffBlock[]): SignOffBlock[] {
  const written = new Set(now.map(({ after }) => stableJson(after)));
  const others = earlier.filter(({ after }) => !written.has(stableJson(after)));
  const room = Math.max(0, mostRemembered - now.length);
  return [...others.slice(Math.max(0, others.length - room)), ...now];
}
