import { readMacro } from '../../static/src/macro/readMacro';
import { doc, h, p } from '../words';

const read = (extension: Record<string, unknown>) => readMacro({ extension } as Parameters<typeof readMacro>[0]);
const content = { id: '42' };

test.each([
  ['a document', { body: doc(h(1, 'Cards'), p()) }, true],
  ['words alone', { body: doc(p('Words')) }, true],
  ['an empty paragraph, as where the document is on the page', { body: doc({ type: 'paragraph' }) }, false],
  ['nothing', { body: doc() }, false],
  ['no body', {}, false],
])('a macro with %s', (_what, macro, holdsDocument) => {
  expect(read({ content, macro })).toEqual({ pageId: '42', holdsDocument });
});

test('what is not where a page is expected gives no page', () => {
  expect(read({})).toEqual({ pageId: '', holdsDocument: false });
});
