import fc from '../fast-check';
import type { AdfNode } from '../../src/contract/adf-node';
import { macroNode } from '../../src/features/reading/macro';
import { movedOntoPage } from '../../src/features/reading/move-onto-page';
import { readDesign } from '../../src/features/reading/read';
import { templates } from '../../src/features/templates/built-in/registry';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { samplePrefill } from '../templates/sample';
import { doc, h, macro, p, text } from '../words';
import { anyDesign } from './any-design';

const commented: AdfNode = {
  ...text('a comment hangs here'),
  marks: [{ type: 'annotation', attrs: { id: 'comment-1', annotationType: 'inlineComment' } }],
};
const unknown: AdfNode = { type: 'hologram', attrs: { localId: 'h-1', depth: 3 } };

test('what the macro holds comes below it, and the macro keeps its config and an empty paragraph', () => {
  const page = doc(
    p('Above'),
    macro({ templateId: 'feature' }, h(1, 'Cards'), p('With ', commented), unknown),
    p('Below'),
  );
  expect(movedOntoPage(page)).toEqual(
    doc(
      p('Above'),
      macro({ templateId: 'feature' }, { type: 'paragraph' }),
      h(1, 'Cards'),
      p('With ', commented),
      unknown,
      p('Below'),
    ),
  );
});

test('a macro in a column is emptied into its column', () => {
  const column = (...content: AdfNode[]) => ({ type: 'layoutColumn', attrs: { width: 50 }, content });
  const columns = (...content: AdfNode[]) => doc({ type: 'layoutSection', content });
  expect(movedOntoPage(columns(column(macro({}, p('Inside'))), column(p('Beside'))))).toEqual(
    columns(column(macro({}, { type: 'paragraph' }), p('Inside')), column(p('Beside'))),
  );
});

test.each([
  ['a page without the macro', doc(h(1, 'Cards'))],
  ['a macro with an empty paragraph', doc(macro({}, { type: 'paragraph' }), p('Below'))],
  ['a macro with nothing', doc(macro({}), p('Below'))],
  [
    'another app’s macro',
    doc({ type: 'bodiedExtension', attrs: { extensionType: 'com.example', extensionKey: 'box' }, content: [p('Box')] }),
  ],
])('%s stays the very same document', (_what, page) => {
  expect(movedOntoPage(page)).toBe(page);
});

test('a design reads the same wherever it stands, and its nodes are the very same', () => {
  fc.assert(
    fc.property(anyDesign, ({ content }) => {
      const page = doc(macro({ templateId: 'feature', templateVersion: 1 }, ...content));
      const moved = movedOntoPage(page);
      const below = moved === page ? content : moved.content.slice(1);
      expect(below.every((node, at) => node === content[at])).toBe(true);
      expect(said(moved)).toEqual(said(page));
    }),
  );
});

test.each(templates.map(({ id, build }) => [id, build] as const))(
  'the %s template is valid on the page',
  (_id, build) => {
    const app = { appId: 'a', environmentId: 'e', environmentType: 'PRODUCTION' };
    const config = { templateId: 'feature', templateVersion: 1 } as const;
    const page = doc({ ...macroNode(app, config), content: build(samplePrefill).content });
    expect(adfErrors(movedOntoPage(page))).toEqual([]);
  },
);

/** What a design says, whatever stands around it. */
const said = (page: ReturnType<typeof doc>) => {
  const { title, config, openQuestions, milestones } = readDesign(page);
  return {
    title,
    config,
    questions: openQuestions.map(({ text }) => text),
    milestones: milestones.map(({ text }) => text),
  };
};
