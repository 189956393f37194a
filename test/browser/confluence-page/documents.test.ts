import type { AdfDocument, AdfNode } from '../../../src/contract/adf-node';
import { normalForm } from '../../../src/adf/normal-form';
import { macroNode } from '../../../src/features/reading/macro';
import { movedOntoPage } from '../../../src/features/reading/move-onto-page';
import { templates } from '../../../src/features/templates/built-in/registry';
import { personOn } from '../../handlers/site-person';
import { ada } from '../../../packages/local-site/products/people';
import { engineering } from '../../../packages/local-site/products/spaces';
import { sampleDocument } from '../../../packages/local-site/web/editor/sampleDocument';
import { samplePrefill } from '../../templates/sample';
import { doc, h, p, text } from '../../words';
import { siteInBrowser } from '../site-in-browser';
import { asEditorStores } from './as-editor-stores';

const { site, signIn } = siteInBrowser({ confluencePage: true });

/** As it is stored. */
const stored = (document: AdfDocument): AdfDocument => JSON.parse(JSON.stringify(document)) as AdfDocument;

let titles = 0;
/** What is stored of a document after somebody opened it in the editor, typed nothing and published. */
async function publishedUnchanged(document: AdfDocument): Promise<AdfDocument> {
  const author = personOn(site(), ada.accountId);
  const pageId = await author.createPage(engineering.id, `Document ${String((titles += 1))}`, document);
  const person = await signIn(ada);
  await person.page.goto(`${site().url}/wiki/spaces/ENG/pages/edit-v2/${pageId}`);
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
