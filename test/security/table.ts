/** The table in `docs/security.md`, as the tests read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rights, type Right } from './rights';

export const wordKinds = {
  page: ['title', 'heading', 'text', 'question', 'milestone', 'diagram', 'role', 'comment'],
  issue: ['key', 'summary', 'ticket'],
  space: ['name', 'template', 'example', 'policy', 'label'],
} as const;

export interface Row {
  /** What is called or read, such as `getDesign` or `linkDesign (a page)`. */
  what: string;
  /** Alternatives, each of rights that are all needed. Empty: everybody with a license. */
  who: readonly (readonly Right[])[];
  /** What everybody else is told: codes of errors; `nothing` where what is no call shows nothing. */
  otherwise: readonly string[];
  /** Kinds of words that answers have, of what the reader may see. */
  shows: readonly string[];
  /** Kinds of words that answers may have where the products don’t show them to the reader. */
  beyond: readonly string[];
}

const columns = ['What', 'Who may', 'Otherwise', 'Of the page', 'Of the issue', 'Of the space', 'Beyond'];
const file = join(__dirname, '../../docs/security.md');

/** Throws where a cell has a word that means nothing. */
export function readTable(text = readFileSync(file, 'utf8')): Row[] {
  const [head = [], , ...lines] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  if (head.join() !== columns.join()) throw new Error(`The columns are ${head.join()}`);
  return lines.map(([what = '', who = '', otherwise = '', page = '', issue = '', space = '', beyond = '']) => ({
    what: what.replaceAll('`', ''),
    who: conditionsIn(who),
    otherwise: listIn(otherwise),
    shows: [
      ...listIn(page, wordKinds.page),
      ...listIn(issue, wordKinds.issue),
      ...listIn(space, wordKinds.space),
    ].sort(),
    beyond: listIn(beyond, Object.values(wordKinds).flat()),
  }));
}

function conditionsIn(cell: string): Right[][] {
  if (cell === 'anybody') return [];
  return cell
    .replaceAll(',', '')
    .split(' or ')
    .map((all) => all.split(' and ').map(rightIn));
}

function rightIn(words: string): Right {
  const right = rights.find((known) => known === words);
  if (right === undefined) throw new Error(`“${words}” is no right`);
  return right;
}

function listIn(cell: string, known?: readonly string[]): string[] {
  const listed = cell === '–' ? [] : cell.split(', ').map((word) => word.replaceAll('`', ''));
  const unknown = listed.filter((word) => known !== undefined && !known.includes(word));
  if (unknown.length > 0) throw new Error(`“${unknown.join(', ')}” stands in a wrong cell`);
  return listed;
}
