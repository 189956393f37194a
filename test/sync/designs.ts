/** Designs on a local site, for tests of whole syncs. */
import type { AdfNode } from '../../src/contract/adf-node';
import { mayWrite, requestsForPeople } from '../handlers/requests';
import { personOn, type SitePersonAtWork } from '../handlers/site-person';
import type { LoggedRequest } from '../../packages/local-site/products/contract';
import { ada, ben } from '../../packages/local-site/products/people';
import type { LocalSite } from '../../packages/local-site/site';
import { lozenge, openQuestions, questionColumns, row } from '../words';

export interface Designs {
  author: SitePersonAtWork;
  lead: SitePersonAtWork;
  /** Publishes a page with these questions, linked to an issue; the content comes after the table. */
  publish: (rows: AdfNode[], options?: { linkedTo?: string; after?: AdfNode[] }) => Promise<string>;
  /** What the app asked the products for a person since the log was emptied. */
  requests: () => LoggedRequest[];
  /** Those that may change something. */
  writes: () => LoggedRequest[];
}

export function designsOn(site: LocalSite): Designs {
  const author = personOn(site, ada.accountId);
  const lead = personOn(site, ben.accountId);
  const requests = () => requestsForPeople(site);
  return {
    author,
    lead,
    async publish(rows, { linkedTo = 'PAY-1', after = [] } = {}) {
      const pageId = await author.publishDesign([...openQuestions(...rows), ...after], { linkedTo });
      await site.queueIdle();
      return pageId;
    },
    requests,
    writes: () => requests().filter(mayWrite),
  };
}

interface QuestionCells {
  owner?: AdfNode | string;
  due?: AdfNode | string;
  answer?: AdfNode | string;
}

/** A row of the questions' table; its text may be a node, such as a paragraph with a comment. */
export const question = (id: string, text: AdfNode | string, { owner, due, answer }: QuestionCells = {}): AdfNode =>
  row(id, '1', text, owner, due, lozenge('Open'), answer, undefined);

export const manyQuestions = (count: number): AdfNode[] =>
  Array.from({ length: count }, (_, index) => question(`r${String(index)}`, `Question ${String(index)}`));

/** The cells of a question's row, the header being row 0. */
export const cellsOf = (document: { content: AdfNode[] }, index: number): AdfNode[] =>
  document.content[0]?.content?.[1]?.content?.[index]?.content ?? [];

/** The document with a cell of a question's row changed. */
export function withCell<Document extends { content: AdfNode[] }>(
  document: Document,
  index: number,
  column: string,
  cell: AdfNode,
): Document {
  const replaced = structuredClone(document);
  cellsOf(replaced, index).splice(questionColumns.indexOf(column), 1, cell);
  return replaced;
}
