import { readMacro } from '../../static/src/macro/readMacro';
import { doc, h, p } from '../words';

const read = (extension: Record<string, unknown>, accountId: string | undefined = 'ada') =>
  readMacro({ extension, accountId } as Parameters<typeof readMacro>[0]);
const content = { id: '42' };

test.each([
  ['a document', { body: doc(h(1, 'Cards'), p()) }, true],
  ['words alone', { body: doc(p('Words')) }, true],
  ['an empty paragraph, as where the document is on the page', { body: doc({ type: 'paragraph' }) }, false],
  ['nothing', { body: doc() }, false],
  ['no body', {}, false],
])('a macro with %s', (_what, macro, holdsDocument) => {
  expect(read({ content, macro })).toEqual({ pageId: '42', holdsDocument, host: 'page', canAsk: true });
});

test('what is not where a page is expected gives no page', () => {
  expect(read({})).toEqual({ pageId: '', holdsDocument: false, host: 'page', canAsk: true });
});

test.each([
  ['a blog post', { content: { id: '42', type: 'blogpost' } }, 'blogpost'],
  ['a template', { template: { id: '7' } }, 'template'],
])('in %s, the app is not asked for a status, and the document is there', (_what, place, host) => {
  expect(read({ ...place, macro: { body: doc(p('Words')) } })).toMatchObject({
    holdsDocument: true,
    host,
    canAsk: false,
  });
});

test('for somebody who is not signed in, the app is not asked for a status, and the document is there', () => {
  const context = { extension: { content, macro: { body: doc(p('Words')) } } };
  expect(readMacro(context as unknown as Parameters<typeof readMacro>[0])).toEqual({
    pageId: '42',
    holdsDocument: true,
    host: 'page',
    canAsk: false,
  });
});
