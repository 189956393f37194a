import { asMacroBody } from './reading-in-english';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { doc, h, macro, p, text } from '../words';

const strong = (words: string) => ({ ...text(words), marks: [{ type: 'strong' }] });
const expand = (title: string, ...content: ReturnType<typeof p>[]) => ({ type: 'expand', attrs: { title }, content });
const otherMacro = (...content: ReturnType<typeof p>[]) => ({
  type: 'bodiedExtension',
  attrs: { extensionType: 'com.example', extensionKey: 'box', parameters: { extensionTitle: 'Box' } },
  content,
});
const columns = (...contents: ReturnType<typeof p>[][]) => ({
  type: 'layoutSection',
  content: contents.map((content) => ({ type: 'layoutColumn', attrs: { width: 50 }, content })),
});

test('what can only stand on a page is opened, and said', () => {
  const page = doc(
    macro({}, h(1, 'Title')),
    expand('More', p('Inside'), { type: 'nestedExpand', attrs: { title: '' }, content: [p('Deeper')] }),
    columns([p('Left')], [p('Right'), otherMacro(p('Boxed'))]),
    { ...p('Centred'), marks: [{ type: 'alignment', attrs: { align: 'center' } }] },
    { type: 'syncBlock', attrs: { resourceId: 'r', localId: 'l' } },
  );
  const { document, repairs } = asMacroBody(page);
  expect({ document, repairs, inMacro: adfErrors(doc(macro({}, ...document.content))) }).toEqual({
    document: doc(
      h(1, 'Title'),
      p(strong('More')),
      p('Inside'),
      p('Deeper'),
      p('Left'),
      p('Right'),
      p('Boxed'),
      p('Centred'),
    ),
    repairs: [
      { what: 'Expands', done: 'opened, each with its title as a bold line' },
      { what: 'Columns', done: 'put below one another' },
      { what: 'The macro “Box”', done: 'replaced by what it held' },
      { what: 'Aligned text', done: 'set as any other' },
      { what: 'The macro “syncBlock”', done: 'left out, as it can’t stand in another macro' },
    ],
    inMacro: [],
  });
});

test('a document that may stand in the macro stays as it is', () => {
  const page = doc(h(1, 'Title'), p('Words'));
  expect(asMacroBody(page)).toEqual({ document: page, repairs: [] });
});

test('a document with nothing in it gets a line', () => {
  expect(asMacroBody(doc()).document).toEqual(doc(p()));
});
