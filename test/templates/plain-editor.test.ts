/** The five templates in the plain editor of the local site, on a page and in the app's macro. */
import { adfToProseMirror } from '../../packages/local-site/web/editor/adfToProseMirror';
import { proseMirrorToAdf } from '../../packages/local-site/web/editor/proseMirrorToAdf';
import type { AdfDocument } from '../../packages/local-site/web/adf/node';
import { templates } from '../../src/features/templates/built-in/registry';
import { samplePrefill } from './sample';

/** As it travels over the bridge. */
const documents = templates.map(({ id, build }): [string, AdfDocument] => [
  id,
  JSON.parse(JSON.stringify(build(samplePrefill))) as AdfDocument,
]);

const inMacro = ({ content }: AdfDocument): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'bodiedExtension',
      attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: 'app/environment/static/tdd' },
      content,
    },
  ],
});

/** The document once a page with it was opened and saved, and whether the editor knew each of its nodes. */
function openedAndSaved(document: AdfDocument) {
  const opened = adfToProseMirror(document);
  let isKnown = true;
  opened.descendants(({ type }) => {
    isKnown &&= !type.name.startsWith('unsupported');
  });
  return { isKnown, saved: proseMirrorToAdf(opened) };
}

describe.each(documents)('The template %s', (_id, document) => {
  test.each([
    ['on a page', document],
    ['in a macro', inMacro(document)],
  ])('stays as it is %s that is opened and saved', (_place, written) => {
    expect(openedAndSaved(written)).toEqual({ isKnown: true, saved: written });
  });
});
