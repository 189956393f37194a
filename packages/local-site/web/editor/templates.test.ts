import { templates } from '../../../../src/templates/registry';
import { samplePrefill } from '../../../../test/templates/sample';
import type { AdfDocument } from '../adf/node';
import { adfToProseMirror } from './adfToProseMirror';
import { macroNode } from './macros';
import { nodeToAdf, proseMirrorToAdf } from './proseMirrorToAdf';
import { sampleModule } from './sampleModule';

/** As it travels over the bridge. */
const documents = templates.map(({ id, build }): [string, AdfDocument] => [
  id,
  JSON.parse(JSON.stringify(build(samplePrefill))) as AdfDocument,
]);

describe.each(documents)('The template %s', (_id, document) => {
  it('stays as it is on a page that is opened and saved', () => {
    expect(proseMirrorToAdf(adfToProseMirror(document))).toEqual(document);
  });

  it('stays as it is in a macro', () => {
    const macro = macroNode(sampleModule, { config: {}, body: document });
    expect(nodeToAdf(macro).content).toEqual(document.content);
  });
});
