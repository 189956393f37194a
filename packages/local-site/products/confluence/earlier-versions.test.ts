import { ada, ben, chloe, emma } from '../people';
import { adf, at, confluenceRefusal, pageBody, paragraph, testProducts, today } from '../test-products';

const path = '/wiki/api/v2/pages/131103';
const title = 'How a payment flows through our services';

async function withVersions(...texts: string[]) {
  const { as } = testProducts();
  for (const [index, text] of texts.entries()) {
    await as(ben).put(path, {
      id: '131103',
      status: 'current',
      title: `${title} ${index + 2}`,
      body: pageBody(adf(paragraph(text))),
      version: { number: index + 2, message: text },
    });
  }
  return as;
}

test('a page is given as it was at a version: title, body and who wrote it', async () => {
  const as = await withVersions('second', 'third');
  const page = await as(emma).get(`${path}?version=2&body-format=atlas_doc_format`);
  expect([at(page, 'title'), at(page, 'body', 'atlas_doc_format'), at(page, 'version')]).toEqual([
    `${title} 2`,
    pageBody(adf(paragraph('second'))),
    { number: 2, createdAt: today, message: 'second', authorId: ben.accountId, minorEdit: false },
  ]);
});

test('the current version can be asked for by its number, and one that never was is not found', async () => {
  const as = await withVersions('second');
  expect([at(await as(ada).get(`${path}?version=2`), 'title'), await as(ada).get(`${path}?version=3`)]).toEqual([
    `${title} 2`,
    confluenceRefusal(404, 'NOT_FOUND', 'Not Found'),
  ]);
});

test('a version that was deleted is not found, and the others are as they were', async () => {
  const as = await withVersions('second', 'third');
  expect([
    await as(ada).delete('/wiki/rest/api/content/131103/version/2'),
    (await as(ada).get(`${path}?version=2`)).status,
    at(await as(ada).get(`${path}?version=1`), 'title'),
    at(await as(ada).get(`${path}?version=3`), 'title'),
  ]).toEqual([{ status: 204, body: undefined }, 404, title, `${title} 3`]);
});

test('the current version cannot be deleted', async () => {
  const as = await withVersions('second');
  expect((await as(ada).delete('/wiki/rest/api/content/131103/version/2')).status).toBe(400);
});

test('who may not edit the page deletes no version of it', async () => {
  const as = await withVersions('second');
  expect((await as(emma).delete('/wiki/rest/api/content/131103/version/1')).status).toBe(403);
});

test('who may not see the page now sees none of its versions', async () => {
  const { as } = testProducts();
  expect([
    (await as(chloe).get('/wiki/api/v2/pages/131105?version=1')).status,
    (await as(ada).get('/wiki/api/v2/pages/131105?version=1')).status,
  ]).toEqual([200, 404]);
});
