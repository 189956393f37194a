import { ada, ben, chloe, emma } from '../people';
import { adf, at, confluenceRefusal, pageBody, paragraph, siteUrl, testProducts, today } from '../test-products';

const pages = '/wiki/api/v2/pages';
const notFound = confluenceRefusal(404, 'NOT_FOUND', 'Not Found');
const newPage = { spaceId: '65601', status: 'current', title: 'Saved cards', body: pageBody(adf(paragraph('Why'))) };

const createdPage = {
  id: '131301',
  status: 'current',
  title: 'Saved cards',
  spaceId: '65601',
  parentId: '131101',
  parentType: 'page',
  position: 4,
  authorId: ada.accountId,
  ownerId: ada.accountId,
  lastOwnerId: null,
  subtype: null,
  createdAt: today,
  version: { number: 1, createdAt: today, message: '', authorId: ada.accountId, minorEdit: false },
  body: { atlas_doc_format: newPage.body },
  _links: {
    webui: '/spaces/ENG/pages/131301/Saved+cards',
    editui: '/spaces/ENG/pages/edit-v2/131301',
    tinyui: '/x/2tb9',
    base: `${siteUrl}/wiki`,
  },
};

describe('creating a page', () => {
  test('a page is put under the homepage of its space, owned by who created it', async () => {
    expect(await testProducts().as(ada).post(pages, newPage)).toEqual({ status: 200, body: createdPage });
  });

  test('a page goes under the parent it names', async () => {
    const answer = await testProducts()
      .as(ada)
      .post(pages, { ...newPage, parentId: '131102' });
    expect(at(answer, 'parentId')).toBe('131102');
  });

  test('a page at root level has no parent', async () => {
    const answer = await testProducts().as(ada).post(`${pages}?root-level=true`, newPage);
    expect([at(answer, 'parentId'), at(answer, 'parentType')]).toEqual([null, null]);
  });

  test('a parent in another space is refused', async () => {
    expect(
      await testProducts()
        .as(ada)
        .post(pages, { ...newPage, parentId: '131202' }),
    ).toEqual(confluenceRefusal(400, 'BAD_REQUEST', 'The parent is not in the space of the page'));
  });

  test('a private page is seen by who created it alone', async () => {
    const { as } = testProducts();
    await as(ada).post(`${pages}?private=true`, newPage);
    expect([(await as(ada).get(`${pages}/131301`)).status, await as(ben).get(`${pages}/131301`)]).toEqual([
      200,
      notFound,
    ]);
  });

  test('a title that a published page of the space has, in any case, is refused', async () => {
    expect(
      await testProducts()
        .as(ada)
        .post(pages, { ...newPage, title: 'designs' }),
    ).toEqual(
      confluenceRefusal(
        400,
        'BAD_REQUEST',
        'A page with this title already exists: A page already exists with the same TITLE in this space',
      ),
    );
  });

  test('the same title is free in another space', async () => {
    const { as } = testProducts();
    expect((await as(ben).post(pages, { ...newPage, spaceId: '65602', title: 'Designs' })).status).toBe(200);
  });

  test('a published page needs a title', async () => {
    expect(await testProducts().as(ada).post(pages, { spaceId: '65601' })).toEqual(
      confluenceRefusal(400, 'BAD_REQUEST', 'A title is required to publish a page'),
    );
  });

  test('who may only view the space may not create in it', async () => {
    expect(await testProducts().as(emma).post(pages, newPage)).toEqual(
      confluenceRefusal(403, 'FORBIDDEN', 'You do not have permission to create pages in this space'),
    );
  });

  test('a space one may not see is not found', async () => {
    expect(
      await testProducts()
        .as(emma)
        .post(pages, { ...newPage, spaceId: '65602' }),
    ).toEqual(notFound);
  });

  test('a body that is not a valid document is refused with the path of the mistake', async () => {
    const body = pageBody(adf({ type: 'paragraph', content: [{ type: 'status', attrs: { text: 'Open' } }] }));
    expect(
      await testProducts()
        .as(ada)
        .post(pages, { ...newPage, body }),
    ).toEqual(
      confluenceRefusal(
        400,
        'BAD_REQUEST',
        'The body is not a valid document',
        "content[0].content[0].attrs: must have required property 'color'",
      ),
    );
  });

  test('a body that is not JSON is refused', async () => {
    const body = { representation: 'atlas_doc_format', value: '<p>Why</p>' };
    expect(
      await testProducts()
        .as(ada)
        .post(pages, { ...newPage, body }),
    ).toEqual(confluenceRefusal(400, 'BAD_REQUEST', 'The body is not a valid document', 'It is not JSON'));
  });

  test('a body of more than 5 MB is refused', async () => {
    const body = pageBody(adf(paragraph('x'.repeat(5 * 1024 * 1024))));
    expect(
      await testProducts()
        .as(ada)
        .post(pages, { ...newPage, body }),
    ).toEqual(confluenceRefusal(413, 'CONTENT_TOO_LARGE', 'The content is too large: a page body may have up to 5 MB'));
  });

  test('a refused page is not stored', async () => {
    const { as } = testProducts();
    await as(ada).post(pages, { ...newPage, body: pageBody({ type: 'doc' }) });
    expect(at(await as(ada).get(`${pages}?title=Saved%20cards`), 'results')).toEqual([]);
  });
});

describe('reading a page', () => {
  test('the body comes when it is asked for', async () => {
    const { as } = testProducts();
    await as(ada).post(pages, newPage);
    const bodies = [
      at(await as(ada).get(`${pages}/131301`), 'body'),
      at(await as(ada).get(`${pages}/131301?body-format=atlas_doc_format`), 'body'),
    ];
    expect(bodies).toEqual([{}, { atlas_doc_format: newPage.body }]);
  });

  test('the operations of the reader come when they are asked for', async () => {
    const operations = async (person: typeof ada) =>
      at(await testProducts().as(person).get(`${pages}/131103?include-operations=true`), 'operations');
    const on = (...names: string[]) => ({
      results: names.map((operation) => ({ operation, targetType: 'page' })),
      meta: { hasMore: false },
    });
    expect([await operations(ada), await operations(emma)]).toEqual([
      on('read', 'update', 'delete', 'copy', 'move'),
      on('read'),
    ]);
  });

  test('the operations can be asked for alone', async () => {
    expect(await testProducts().as(emma).get(`${pages}/131103/operations`)).toEqual({
      status: 200,
      body: { operations: [{ operation: 'read', targetType: 'page' }] },
    });
  });

  test('a restricted page is not found in the same words as one that does not exist', async () => {
    const { as } = testProducts();
    expect([await as(ada).get(`${pages}/131105`), await as(ada).get(`${pages}/999`)]).toEqual([notFound, notFound]);
  });

  test('a page under one that may not be seen may not be seen either', async () => {
    const { as } = testProducts();
    await as(ben).post(pages, { ...newPage, parentId: '131105' });
    expect([(await as(chloe).get(`${pages}/131301`)).status, await as(ada).get(`${pages}/131301`)]).toEqual([
      200,
      notFound,
    ]);
  });

  test('an id that is not a number is refused as such', async () => {
    expect(await testProducts().as(ada).get(`${pages}/abc`)).toEqual(
      confluenceRefusal(
        400,
        'BAD_REQUEST',
        "Provided value {abc} for 'id' is not the correct type. Expected type is long",
      ),
    );
  });

  test('a list of ids gives those that the reader may see', async () => {
    const answer = await testProducts().as(ada).get(`${pages}?id=131105,131103&id=999`);
    expect((at(answer, 'results') as { id: string }[]).map(({ id }) => id)).toEqual(['131103']);
  });

  test('a long list comes in pages that are linked to each other', async () => {
    const { as } = testProducts();
    const titles = [];
    let path: unknown = '/wiki/api/v2/spaces/65601/pages?limit=3';
    while (typeof path === 'string') {
      const answer = await as(ben).get(path);
      titles.push((at(answer, 'results') as { title: string }[]).map(({ title }) => title));
      path = at(answer, '_links', 'next');
    }
    expect(titles).toEqual([
      ['Payments Engineering', 'Designs', 'How a payment flows through our services'],
      ['Runbook: acquirer timeouts', 'Incident review: double capture'],
    ]);
  });

  test('a cursor that is none is refused', async () => {
    expect(await testProducts().as(ada).get(`${pages}?cursor=zzz`)).toEqual(
      confluenceRefusal(400, 'BAD_REQUEST', 'The cursor is not valid'),
    );
  });
});
