/** One history: a fresh page on the site, the people who work on it, and what they wrote. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { personOn, type SitePersonAtWork } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import type { InlineComment } from '../../packages/local-site/products/confluence/data';
import type { Issue, JiraData } from '../../packages/local-site/products/jira/data';
import type { LocalSite } from '../../packages/local-site/site';
import { doc, h, header, lozenge, macro, p, row, table } from '../words';

export interface Setup {
  questions: number;
  milestones: number;
  /** Whether the tables have a column for tickets from the start. */
  ticketColumn: boolean;
  /** Whether rows carry ids, as Confluence's editor gives them. */
  localIds: boolean;
}

/** What people last wrote into a field of an item, on either side. */
export interface Written {
  page: string;
  /** All that was given in Jira, in order. */
  jira: readonly string[];
  latest: string;
  /** Either side's text may hold: the ticket was deleted, or a row was copied together with its id. */
  unsure?: boolean;
}

export interface History {
  setup: Setup;
  site: LocalSite;
  pageId: string;
  author: SitePersonAtWork;
  lead: SitePersonAtWork;
  /** A number that was not used before. */
  next(): number;
  /** The texts of the rows that are on the page, by note. */
  texts: Map<string, Written>;
  rowsEver: number;
  rewordings: number;
  /** Whether a row was copied together with its id. */
  sharedIds: boolean;
  /** Comments and nodes that have to stay, each with the row it stands in, if any. */
  comments: Map<string, { note: string; text: string }>;
  strangers: Map<string, { note: string | undefined }>;
  /** Marks of comments whose write was cut short by a fault: nobody could put them back. */
  cutShort: Set<string>;
  meanwhile: number;
  /** Whether somebody decided a conflict. */
  decided: boolean;
  /** Texts given in Jira to tickets that no row named at the time: any row may get its ticket back. */
  nobodys: Set<string>;
  /** Tickets that were moved under another parent. */
  moved: Set<string>;
  /** What was refused to the people, which is none of the app's own failures. */
  refusals: string[];
}

export const jiraOf = (site: LocalSite): JiraData => site.testing.jira();

/** Comments on words of the page that were made while the app wrote it. */
export const inlineCommentsOf = ({ site, pageId }: History): InlineComment[] =>
  site.testing.confluence().inlineComments?.filter((comment) => comment.pageId === pageId) ?? [];

interface RowProperty {
  pageId?: string;
  rowId?: string;
  text?: string;
}

export const rowPropertyOf = (issue: Issue): RowProperty | undefined =>
  issue.properties['tdd-row'] as RowProperty | undefined;

/** The issues that were made for the page's rows, wherever they are now. */
export const ticketsOf = ({ site, pageId }: History): Issue[] =>
  jiraOf(site).issues.filter((issue) => rowPropertyOf(issue)?.pageId === pageId);

const columns = {
  question: ['#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket', 'Notes'],
  milestone: ['Milestone', 'Date', 'Owner', 'Status', 'Ticket', 'Notes'],
} as const;
export type Kind = keyof typeof columns;

/** The column that holds a field, by kind of item. */
export const columnOf = {
  question: { text: 'Question', due: 'Due', owner: 'Owner', status: 'Status', answer: 'Answer' },
  milestone: { text: 'Milestone', due: 'Date', owner: 'Owner', status: 'Status', answer: 'None' },
} as const;

export const tableOf: Record<Kind, number> = { question: 2, milestone: 5 };
export const kindOfTable = (index: number): Kind => (index === tableOf.question ? 'question' : 'milestone');

/** A new row of a table, with a text of its own. */
export function newRow(history: History, kind: Kind, withTicketColumn: boolean): AdfNode {
  const number = history.next();
  const note = `note-${String(number)}`;
  const text = `${kind === 'question' ? 'Question' : 'Milestone'} ${String(number)}`;
  history.texts.set(note, { page: text, jira: [], latest: text });
  history.rowsEver += 1;
  const cells: Record<string, AdfNode | string | undefined> = {
    [columnOf[kind].text]: text,
    Status: lozenge(kind === 'question' ? 'Open' : 'Pending'),
    Notes: note,
  };
  const names = columns[kind].filter((name) => withTicketColumn || name !== 'Ticket');
  return row(history.setup.localIds ? `row-${String(number)}` : undefined, ...names.map((name) => cells[name]));
}

const stranger = (id: string): AdfNode => ({
  type: 'extension',
  attrs: { extensionType: 'com.example.charts', extensionKey: 'chart', parameters: { id } },
});

function firstDocument(history: History, epic: { id: string; key: string }): AdfDocument {
  const { questions, milestones, ticketColumn } = history.setup;
  const rows = (kind: Kind, count: number) =>
    table(
      header(...columns[kind].filter((name) => ticketColumn || name !== 'Ticket')),
      ...Array.from({ length: count }, () => newRow(history, kind, ticketColumn)),
    );
  history.strangers.set('chart-0', { note: undefined });
  return doc(
    macro({ templateId: 'engineering', templateVersion: 1, epicId: epic.id, epicKey: epic.key }, p('Header')),
    h(2, 'Open Questions'),
    rows('question', questions),
    stranger('chart-0'),
    h(2, 'Timeline'),
    rows('milestone', milestones),
    p('The end.'),
  );
}

let histories = 0;

export async function beginHistory(site: LocalSite, setup: Setup): Promise<History> {
  histories += 1;
  let last = 0;
  const author = personOn(site, ada.accountId);
  const history: History = {
    setup,
    site,
    pageId: '',
    author,
    lead: personOn(site, ben.accountId),
    next: () => (last += 1),
    texts: new Map(),
    rowsEver: 0,
    rewordings: 0,
    sharedIds: false,
    comments: new Map(),
    strangers: new Map(),
    cutShort: new Set(),
    meanwhile: 0,
    decided: false,
    nobodys: new Set(),
    moved: new Set(),
    refusals: [],
  };
  const epic = jiraOf(site).issues.find(({ key }) => key === 'PAY-1');
  const space = site.testing.confluence().spaces.find(({ key }) => key === 'ENG');
  if (!epic || !space) throw new Error('The seed has no PAY-1 or no ENG');
  history.pageId = await author.publishInserted(
    space.id,
    `History ${String(histories)}`,
    firstDocument(history, { id: epic.id, key: epic.key }),
  );
  return history;
}
