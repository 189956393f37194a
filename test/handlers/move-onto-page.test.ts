import { ada, ben, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { doc, h, macro, p } from '../words';
import { personOn, type SitePersonAtWork } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
});
afterAll(() => site.stop());
afterEach(() => {
  site.faults.set([]);
});

const config = { templateId: 'feature', templateVersion: 1 };
const inMacro = doc(macro(config, h(1, 'Cards'), p('Words')));
const onPage = doc(macro(config, { type: 'paragraph' }), h(1, 'Cards'), p('Words'));

let titles = 0;
const publish = () => author.createPage(engineering.id, `Moved ${String((titles += 1))}`, inMacro);
const move = (pageId: string, person = author) => person.macro(pageId, 'moveOntoPage', { pageId });

test('the page gets a version in which the design stands on it', async () => {
  const pageId = await publish();
  expect(await move(pageId)).toEqual({ ok: true, value: { pageId, version: 2 } });
  const { version, document } = await author.page(pageId);
  expect({ version, document }).toEqual({ version: 2, document: onPage });
});

test('moving again writes nothing', async () => {
  const pageId = await publish();
  await move(pageId);
  expect(await move(pageId)).toEqual({ ok: true, value: { pageId, version: 2 } });
});

test('what somebody else stores meanwhile is kept', async () => {
  const pageId = await publish();
  site.faults.set([{ fault: 'edited' }]);
  expect(await move(pageId)).toEqual({ ok: true, value: { pageId, version: 3 } });
  const { document } = await author.page(pageId);
  expect(document.content.slice(0, onPage.content.length)).toEqual(onPage.content);
  expect(document.content).toHaveLength(onPage.content.length + 1);
});

test('a page that changes every time is left alone, and says so', async () => {
  const pageId = await publish();
  site.faults.set(Array.from({ length: 4 }, () => ({ fault: 'edited' as const })));
  expect(await move(pageId)).toEqual({
    ok: false,
    error: {
      code: 'page-changed',
      message: `“Moved ${String(titles)}” kept changing while the design was moved onto it.`,
      advice: 'Try again when nobody is editing it; nothing was changed.',
    },
  });
});

test('the version is that of the person who moved it', async () => {
  const pageId = await publish();
  await move(pageId, personOn(site, ben.accountId));
  const { version } = await author.json<{ version: { authorId: string; message: string } }>(
    'GET',
    `/wiki/api/v2/pages/${pageId}`,
  );
  expect({ by: version.authorId, message: version.message }).toEqual({
    by: ben.accountId,
    message: 'Design moved out of the macro, onto the page',
  });
});

test('a person who may only view the page is refused, and nothing is written', async () => {
  const pageId = await publish();
  expect(await move(pageId, personOn(site, emma.accountId))).toEqual({
    ok: false,
    error: {
      code: 'forbidden',
      message: `You may view “Moved ${String(titles)}” but not edit it, so you can’t move the design onto it.`,
      advice: 'Ask the page’s owner to let you edit it.',
    },
  });
  expect((await author.page(pageId)).document).toEqual(inMacro);
});
