import { ada, ben, chloe } from '../people';
import { adf, at, confluenceRefusal, pageBody, paragraph, testProducts, today } from '../test-products';

const body = pageBody(adf(paragraph('Which one?')));
const chosen = (textSelection: string, textSelectionMatchIndex = 0, textSelectionMatchCount = 1) => ({
  inlineCommentProperties: { textSelection, textSelectionMatchIndex, textSelectionMatchCount },
});
const anyId = expect.any(String) as unknown;
const commentMark = { type: 'annotation', attrs: { id: anyId, annotationType: 'inlineComment' } };

/** A page of Ada's with this on it, and what becomes of it. */
async function pageWith(...content: unknown[]) {
  const products = testProducts();
  const author = products.as(ada);
  const space = at(await author.get('/wiki/api/v2/spaces?keys=ENG'), 'results', 0, 'id');
  const page = { spaceId: space, status: 'current', title: 'Cards', body: pageBody(adf(...content)) };
  const pageId = at(await author.post('/wiki/api/v2/pages', page), 'id') as string;
  const comments = `/wiki/api/v2/pages/${pageId}/inline-comments`;
  return {
    ...products,
    pageId,
    comments,
    comment: (words: ReturnType<typeof chosen>) =>
      products.as(ben).post('/wiki/api/v2/inline-comments', { pageId, body, ...words }),
    stored: async () => {
      const answer = await author.get(`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
      const document = JSON.parse(at(answer, 'body', 'atlas_doc_format', 'value') as string) as unknown;
      return { version: at(answer, 'version', 'number'), document };
    },
  };
}

test('a comment on words is listed with them, and marks them without a new version of the page', async () => {
  const { as, pageId, comments, comment, stored } = await pageWith(paragraph('Each card expires.'));
  const created = await comment(chosen('card'));
  const listed = await as(ada).get(`${comments}?body-format=atlas_doc_format`);
  const { version, document } = await stored();
  const markerRef = at(created, 'properties', 'inlineMarkerRef');
  const json = {
    id: '900001',
    status: 'current',
    title: 'Re: Cards',
    pageId,
    version: { number: 1, createdAt: today, message: '', minorEdit: false, authorId: ben.accountId },
    body: { atlas_doc_format: body },
    resolutionStatus: 'open',
    properties: { inlineMarkerRef: markerRef, inlineOriginalSelection: 'card' },
    _links: { webui: `/spaces/viewpage.action?pageId=${pageId}&focusedCommentId=900001` },
  };
  const base = 'http://site.example/wiki';
  expect({ created, listed, version, document }).toEqual({
    created: { status: 201, body: { ...json, _links: { ...json._links, base } } },
    listed: { status: 200, body: { results: [json], _links: { base } } },
    version: 1,
    document: adf({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Each ' },
        { type: 'text', text: 'card', marks: [{ ...commentMark, attrs: { ...commentMark.attrs, id: markerRef } }] },
        { type: 'text', text: ' expires.' },
      ],
    }),
  });
});

test('of words that are there several times, the chosen ones are marked, over the bounds of other marks', async () => {
  const strong = { type: 'strong' };
  const { comment, stored } = await pageWith(paragraph('Cards, cards'), {
    type: 'panel',
    attrs: { panelType: 'info' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ca', marks: [strong] }, ...text('rds')] }],
  });
  const { status } = await comment(chosen('cards', 1, 2));
  expect({ status, document: (await stored()).document }).toEqual({
    status: 201,
    document: adf(paragraph('Cards, cards'), {
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'ca', marks: [strong, commentMark] },
            { type: 'text', text: 'rds', marks: [commentMark] },
          ],
        },
      ],
    }),
  });
});

const text = (words: string) => [{ type: 'text', text: words }];

test.each([
  ['words that are not there', chosen('invoice')],
  ['words in code', chosen('const card')],
  ['words that are there more often than the comment says', chosen('card', 0, 2)],
])('%s take no comment', async (_what, words) => {
  const code = { type: 'codeBlock', content: text('const card') };
  const { comment, stored } = await pageWith(paragraph('Each card expires.'), code);
  const before = await stored();
  const refused = await comment(words);
  expect({ refused, after: await stored() }).toEqual({
    refused: confluenceRefusal(
      400,
      'BAD_REQUEST',
      'The page does not have the chosen text, or not as often as textSelectionMatchCount',
    ),
    after: before,
  });
});

test('a comment whose words are gone dangles', async () => {
  const { as, pageId, comments, comment } = await pageWith(paragraph('Each card expires.'));
  await comment(chosen('card'));
  const change = { id: pageId, status: 'current', title: 'Cards', version: { number: 2 } };
  await as(ada).put(`/wiki/api/v2/pages/${pageId}`, { ...change, body: pageBody(adf(paragraph('Nothing expires.'))) });
  expect(at(await as(ada).get(comments), 'results', 0, 'resolutionStatus')).toBe('dangling');
});

test('words that the editor has marked take their comment', async () => {
  const mark = { type: 'annotation', attrs: { id: 'mark-1', annotationType: 'inlineComment' } };
  const content = [{ type: 'text', text: 'card', marks: [mark] }];
  const { as, products, pageId, comments } = await pageWith({ type: 'paragraph', content });
  const onMark = (markerRef: string) => () => {
    products.inlineComments.addToMark(chloe.accountId, pageId, { markerRef, words: 'card', body: body.value });
  };
  expect(onMark('mark-2')).toThrow('refused with 400');
  onMark('mark-1')();
  expect(at(await as(ada).get(comments), 'results')).toEqual([
    expect.objectContaining({
      resolutionStatus: 'open',
      properties: { inlineMarkerRef: 'mark-1', inlineOriginalSelection: 'card' },
    }),
  ]);
});

test('who does not see a page neither comments on its words nor reads such comments', async () => {
  const { as, pageId, comments, comment } = await pageWith(paragraph('Each card expires.'));
  const restrictions = { user: [{ type: 'known', accountId: ada.accountId }] };
  await as(ada).put(`/wiki/rest/api/content/${pageId}/restriction`, [{ operation: 'read', restrictions }]);
  expect([(await comment(chosen('card'))).status, (await as(ben).get(comments)).status]).toEqual([404, 404]);
});
