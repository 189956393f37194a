import type { AdfNode } from '../../src/contract/adf-node';
import { uncoveredIn } from '../../src/features/approval/uncovered';
import { card, doc, h, macro, p, text } from '../words';

const picture = (alt: string | undefined, id = 'a-1'): AdfNode => ({
  type: 'mediaSingle',
  content: [
    { type: 'media', attrs: { id, type: 'file', collection: 'contentId-1', ...(alt !== undefined && { alt }) } },
  ],
});
const extension = (key: string, title?: string): AdfNode => ({
  type: 'extension',
  attrs: {
    extensionType: 'x',
    extensionKey: key,
    ...(title !== undefined && { parameters: { extensionTitle: title } }),
  },
});

test('An approval does not cover files, targets of smart links, and what macros fetch, each named with its section', () => {
  const document = doc(
    picture('The flow'),
    h(2, 'API'),
    picture(undefined, 'b-2'),
    p(card('https://example.com/spec'), ' and ', card('https://example.com/spec')),
    { type: 'embedCard', attrs: { url: 'https://figma.com/board' } },
    h(2, 'Queue'),
    extension('include', 'Include page'),
    extension('chart:default'),
    { type: 'syncBlock', attrs: { resourceId: 'r-1' } },
  );
  expect(uncoveredIn(document, { tickets: [] })).toEqual([
    { kind: 'file', name: 'The flow', section: null },
    { kind: 'file', name: '', section: 'API' },
    { kind: 'link', name: 'https://example.com/spec', section: 'API' },
    { kind: 'link', name: 'https://figma.com/board', section: 'API' },
    { kind: 'macro', name: 'Include page', section: 'Queue' },
    { kind: 'macro', name: 'chart:default', section: 'Queue' },
    { kind: 'macro', name: '', section: 'Queue' },
  ]);
});

test('It covers words, links in words, the design’s own macro, and macros that fetch nothing', () => {
  const linked = { ...text('spec'), marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] };
  expect(uncoveredIn(doc(macro({ templateId: 'feature' }, p('x', linked)), extension('toc')), { tickets: [] })).toEqual(
    [],
  );
});

test('The app’s own tickets are progress', () => {
  const document = doc(
    p(card('https://x.atlassian.net/browse/PAY-1')),
    p(card('https://x.atlassian.net/browse/PAY-2')),
  );
  expect(uncoveredIn(document, { tickets: ['PAY-1'] })).toEqual([
    { kind: 'link', name: 'https://x.atlassian.net/browse/PAY-2', section: null },
  ]);
});
