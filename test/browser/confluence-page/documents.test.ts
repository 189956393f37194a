import type { Browser, BrowserContext } from 'playwright-core';
import type { AdfDocument, AdfNode } from '../../../src/adf/node';
import { normalForm } from '../../../src/adf/normal-form';
import { macroNode } from '../../../src/design/macro';
import { movedOntoPage } from '../../../src/design/move-onto-page';
import { templates } from '../../../src/templates/registry';
import { personOn } from '../../handlers/site-person';
import { ada } from '../../site/products/people';
import { type LocalSite, startSite } from '../../site/site';
import { sampleDocument } from '../../site/web/editor/sampleDocument';
import { samplePrefill } from '../../templates/sample';
import { doc, h, p, text } from '../../words';
import { launchBrowser } from '../browser';
import { PersonInBrowser } from '../person';
import { asEditorStores } from './as-editor-stores';

let site: LocalSite;
let browser: Browser;
let context: BrowserContext;
let person: PersonInBrowser;
let spaceId: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ confluencePage: true }), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  person = await PersonInBrowser.signIn(context, site.url, ada.accountId);
  const { results } = await personOn(site, ada.accountId).json<{ results: { id: string }[] }>(
    'GET',
    '/wiki/api/v2/spaces?keys=ENG',
  );
  spaceId = results[0]?.id ?? '';
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** As it is stored. */
const stored = (document: AdfDocument): AdfDocument => JSON.parse(JSON.stringify(document)) as AdfDocument;

let titles = 0;
/** What is stored of a document after somebody opened it in the editor, typed nothing and published. */
async function publishedUnchanged(document: AdfDocument): Promise<AdfDocument> {
  const author = personOn(site, ada.accountId);
  const pageId = await author.createPage(spaceId, `Document ${String((titles += 1))}`, document);
  await person.page.goto(`${site.url}/wiki/spaces/ENG/pages/edit-v2/${pageId}`);
  await person.editor.waitFor();
  await person.update();
  const after = await author.page(pageId);
  expect(after.version).toBe(2);
  return after.document;
}

const app = { appId: 'app', environmentId: 'environment', environmentType: 'DEVELOPMENT' };
const places = templates.flatMap(({ id, build }): [string, AdfDocument][] => {
  const macro = macroNode(app, { templateId: id, templateVersion: 1 });
  const inMacro = stored({ type: 'doc', version: 1, content: [{ ...macro, content: build(samplePrefill).content }] });
  return [
    [`the ${id} template in its macro`, inMacro],
    [`the ${id} template on the page`, movedOntoPage(inMacro)],
  ];
});

test.each(places)('%s stays as it is, and what was signed off stays signed off', async (_what, document) => {
  const after = await publishedUnchanged(document);
  expect(after).toEqual(asEditorStores(document));
  expect(after.content.map(normalForm)).toEqual(document.content.map(normalForm));
});

const commented: AdfNode = {
  ...text('a comment hangs here'),
  marks: [{ type: 'annotation', attrs: { id: 'comment-1', annotationType: 'inlineComment' } }],
};

test.each([
  ['a document with one of each node', sampleDocument],
  ['a text with comments', doc(h(2, 'Risks'), p('Words, and ', commented, '.'))],
])('%s stays as it is', async (_what, document) => {
  expect(await publishedUnchanged(document)).toEqual(asEditorStores(document));
});
