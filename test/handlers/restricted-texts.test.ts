/** Texts of pages that only some people may view, and the tickets that more people read. */
import type { ApiAnswer } from '../../src/contract/api';
import { ada, ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { h, header, row, table, td } from '../words';
import { withCell } from '../sync/designs';
import { mayWrite, requestsForPeople } from './requests';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
});
afterAll(() => site.stop());

const questions = [
  h(2, 'Open Questions'),
  table(header('#', 'Question', 'Status'), row('q1', '1', 'Do we buy Falcon?', 'Open')),
];

async function publish(): Promise<string> {
  const pageId = await author.publishDesign(questions, { linkedTo: 'PAY-1' });
  await site.queueIdle();
  return pageId;
}
const restricted = async (): Promise<string> => {
  const pageId = await publish();
  await author.restrict(pageId, 'read', [ada.accountId, ben.accountId]);
  return pageId;
};
const preview = (pageId: string) => author.macro(pageId, 'previewSync', { pageId });
const apply = async (pageId: string, sharesWith?: string) => {
  const { actions } = valueOf(await preview(pageId));
  site.products.log.length = 0;
  const steps = actions.map(({ id }) => id);
  return author.macro(pageId, 'applySync', {
    pageId,
    steps,
    sides: {},
    ...(sharesWith !== undefined && { sharesWith }),
  });
};
const codeOf = (answer: ApiAnswer<'applySync' | 'previewSync'>) => (answer.ok ? 'ok' : answer.error.code);
const writesThroughApp = () => requestsForPeople(site).filter(mayWrite);
const payments = async () => (await author.json<{ id: string }>('GET', '/rest/api/3/project/PAY')).id;

test('a preview asks for nothing on a page that everybody may view', async () => {
  const pageId = await publish();
  expect([valueOf(await preview(pageId)).sharesWith, codeOf(await apply(pageId))]).toEqual([null, 'ok']);
});

test.each([
  ['restricted', restricted],
  [
    'below a restricted one',
    async () => {
      const pageId = await publish();
      await author.restrict(engineering.homepageId, 'read', [ada.accountId, ben.accountId]);
      return pageId;
    },
  ],
])('nothing is written for a page that is %s until somebody confirms who will read it', async (_, published) => {
  const pageId = await published();
  const asked = valueOf(await preview(pageId)).sharesWith;
  const refused = [await apply(pageId), await apply(pageId, '99999')].map(codeOf);
  const written = writesThroughApp();
  const confirmed = codeOf(await apply(pageId, asked?.projectId));
  expect({ asked: asked?.projectKey, refused, written, confirmed }).toEqual({
    asked: 'PAY',
    refused: ['texts-restricted', 'texts-restricted'],
    written: [],
    confirmed: 'ok',
  });
});

test('a confirmation is kept with who gave it, and nobody is asked again for that page and project', async () => {
  const pageId = await restricted();
  const projectId = valueOf(await preview(pageId)).sharesWith?.projectId;
  valueOf(await apply(pageId, projectId));
  await author.writePage(pageId, (document) => withCell(document, 1, 'Question', td('Do we sell Falcon?')));
  const again = valueOf(await preview(pageId));
  expect([
    again.actions.map(({ type, field }) => [type, field]),
    again.sharesWith,
    codeOf(await apply(pageId)),
    JSON.stringify(site.store.copy()).includes(`shared-texts:${pageId}:${String(projectId)}`),
  ]).toEqual([[['update', 'text']], null, 'ok', true]);
});

test('a page that becomes restricted after its first sync is asked about before its next texts go', async () => {
  const pageId = await publish();
  valueOf(await apply(pageId));
  await author.restrict(pageId, 'read', [ada.accountId]);
  const unchanged = [valueOf(await preview(pageId)).sharesWith, codeOf(await apply(pageId))];
  await author.writePage(pageId, (document) => withCell(document, 1, 'Question', td('Do we sell Falcon?')));
  expect([unchanged, valueOf(await preview(pageId)).sharesWith?.projectKey, codeOf(await apply(pageId))]).toEqual([
    [null, 'ok'],
    'PAY',
    'texts-restricted',
  ]);
});

test('while nobody can tell who may view a page, nothing is proposed and nothing written', async () => {
  const pageId = await publish();
  const { actions } = valueOf(await preview(pageId));
  site.faults.set([
    { fault: 'events', twice: false, reversed: false },
    { fault: 'failed', path: '/wiki/rest/api/content/search' },
    { fault: 'failed', path: '/ancestors' },
    { fault: 'failed', path: '/wiki/rest/api/content/search' },
    { fault: 'failed', path: '/ancestors' },
  ]);
  site.products.log.length = 0;
  const asked = await preview(pageId);
  const steps = actions.map(({ id }) => id);
  const applied = await author.macro(pageId, 'applySync', { pageId, steps, sides: {} });
  site.faults.set([]);
  expect([codeOf(asked), codeOf(applied), writesThroughApp()]).toEqual(['unexpected', 'unexpected', []]);
});

test('who confirms is whoever syncs, not whom the page names', async () => {
  const pageId = await restricted();
  const other = personOn(site, ben.accountId);
  const { actions, sharesWith } = valueOf(await other.macro(pageId, 'previewSync', { pageId }));
  const steps = actions.map(({ id }) => id);
  valueOf(
    await other.macro(pageId, 'applySync', { pageId, steps, sides: {}, sharesWith: String(sharesWith?.projectId) }),
  );
  expect(JSON.stringify(site.store.copy())).toContain(`"projectId":"${await payments()}","by":"${ben.accountId}"`);
});
