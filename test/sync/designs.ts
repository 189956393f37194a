/** Designs on a local site, for tests of whole syncs. */
import type { AdfNode } from '../../src/adf/node';
import { personOn, type SitePersonAtWork } from '../handlers/site-person';
import type { LoggedRequest } from '../site/products/contract';
import { ada, ben } from '../site/products/people';
import type { LocalSite } from '../site/site';
import { doc, h, header, lozenge, macro, questionColumns, row, table } from '../words';

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

export async function designsOn(site: LocalSite): Promise<Designs> {
  const author = personOn(site, ada.accountId);
  const lead = personOn(site, ben.accountId);
  const { results } = await author.json<{ results: { id: string }[] }>('GET', '/wiki/api/v2/spaces?keys=ENG');
  const spaceId = results[0]?.id ?? '';
  let titles = 0;
  // The app's own jobs come when they come: a person's click does not wait for them.
  const requests = () => site.products.log.filter(({ principal }) => principal.throughApp && principal.as === 'user');
  return {
    author,
    lead,
    async publish(rows, { linkedTo = 'PAY-1', after = [] } = {}) {
      const { id } = await author.json<{ id: string }>('GET', `/rest/api/3/issue/${linkedTo}?fields=summary`);
      titles += 1;
      const config = { templateId: 'engineering', templateVersion: 1, epicId: id, epicKey: linkedTo };
      const questions = [h(2, 'Open Questions'), table(header(...questionColumns), ...rows), ...after];
      const pageId = await author.createPage(spaceId, `Design ${String(titles)}`, doc(macro(config, ...questions)));
      await site.queueIdle();
      return pageId;
    },
    requests,
    writes: () => requests().filter(({ method, path }) => method !== 'GET' && !readsByPost.test(path)),
  };
}

const readsByPost = /\/(users-bulk|issue\/bulkfetch|search\/jql)$/;

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
