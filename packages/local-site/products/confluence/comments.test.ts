import { ada, appAccount, chloe, emma } from '../people';
import { adf, pageBody, paragraph, testProducts, today } from '../test-products';

const pageId = '131202';
const body = pageBody(adf(paragraph('Please answer.')));

test('a comment of the app is listed below its page, with its document', async () => {
  const { as, asApp } = testProducts();
  const created = await asApp('write:comment:confluence').post('/wiki/api/v2/footer-comments', { pageId, body });
  const listed = await as(ada).get(`/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format`);
  const comment = {
    id: '900001',
    status: 'current',
    title: 'Re: Security review checklist',
    pageId,
    version: { number: 1, createdAt: today, message: '', minorEdit: false, authorId: appAccount.accountId },
    body: { atlas_doc_format: body },
    _links: { webui: `/spaces/viewpage.action?pageId=${pageId}&focusedCommentId=900001` },
  };
  const base = 'http://site.example/wiki';
  expect([created, listed]).toEqual([
    { status: 201, body: { ...comment, _links: { ...comment._links, base } } },
    { status: 200, body: { results: [comment], _links: { base } } },
  ]);
});

test('who does not see a page neither comments on it nor reads its comments', async () => {
  const contractor = testProducts().as(emma);
  expect([
    (await contractor.post('/wiki/api/v2/footer-comments', { pageId, body })).status,
    (await contractor.get(`/wiki/api/v2/pages/${pageId}/footer-comments`)).status,
  ]).toEqual([404, 404]);
});

test('a restricted page shuts the app out too', async () => {
  const { as, asApp } = testProducts();
  const restriction = (operation: string) => ({
    operation,
    restrictions: { user: [{ type: 'known', accountId: chloe.accountId }] },
  });
  await as(chloe).put(`/wiki/rest/api/content/${pageId}/restriction`, [restriction('read')]);
  expect([
    (await asApp('read:page:confluence').get(`/wiki/api/v2/pages/${pageId}`)).status,
    (await asApp('write:comment:confluence').post('/wiki/api/v2/footer-comments', { pageId, body })).status,
  ]).toEqual([404, 404]);
});
