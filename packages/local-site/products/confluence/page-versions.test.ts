import { ada, ben, emma } from '../people';
import { adf, at, confluenceRefusal, pageBody, paragraph, notModelled, testProducts, today } from '../test-products';

const path = '/wiki/api/v2/pages/131103';
const update = {
  id: '131103',
  status: 'current',
  title: 'How a payment flows through our services',
  body: pageBody(adf(paragraph('Rewritten'))),
  version: { number: 2, message: 'Shorter' },
};

test('the next version replaces title and body, and names who wrote it', async () => {
  const { as } = testProducts();
  await as(ben).put(path, { ...update, title: 'Payments, end to end' });
  const page = await as(ada).get(`${path}?body-format=atlas_doc_format`);
  expect([at(page, 'title'), at(page, 'body', 'atlas_doc_format'), at(page, 'version'), at(page, 'ownerId')]).toEqual([
    'Payments, end to end',
    update.body,
    { number: 2, createdAt: today, message: 'Shorter', authorId: ben.accountId, minorEdit: false },
    ada.accountId,
  ]);
});

test.each([1, 3])('version %i of a page at version 1 is refused as stale', async (number) => {
  expect(
    await testProducts()
      .as(ada)
      .put(path, { ...update, version: { number } }),
  ).toEqual(
    confluenceRefusal(
      409,
      'CONFLICT',
      `Version must be incremented when updating a page. Current Version: [1]. Provided version: [${number}]`,
    ),
  );
});

test('a refused update changes nothing', async () => {
  const { as } = testProducts();
  const before = await as(ada).get(`${path}?body-format=atlas_doc_format`);
  await as(ada).put(path, { ...update, version: { number: 7 } });
  await as(ada).put(path, { ...update, body: pageBody({ type: 'doc' }) });
  await as(ada).put(path, { ...update, title: 'Designs' });
  expect(await as(ada).get(`${path}?body-format=atlas_doc_format`)).toEqual(before);
});

test('who may view but not edit is told so', async () => {
  expect(await testProducts().as(emma).put(path, update)).toEqual(
    confluenceRefusal(403, 'FORBIDDEN', 'You do not have permission to edit this page'),
  );
});

test('the id in the body has to be the one in the path', async () => {
  expect(
    await testProducts()
      .as(ada)
      .put(path, { ...update, id: '131102' }),
  ).toEqual(confluenceRefusal(400, 'BAD_REQUEST', 'The id in the body is not the id in the path'));
});

test('an update without a version is refused', async () => {
  const { version: _version, ...rest } = update;
  expect(await testProducts().as(ada).put(path, rest)).toEqual(
    confluenceRefusal(400, 'BAD_REQUEST', "field 'version': Invalid input: expected object, received undefined"),
  );
});

describe('a draft', () => {
  const pages = '/wiki/api/v2/pages';
  const draft = `${pages}/131301`;
  const startDraft = async () => {
    const site = testProducts();
    await site.as(ada).post(pages, { spaceId: '65601', status: 'draft', title: '' });
    return site;
  };
  const publish = { ...update, id: '131301', title: 'Saved cards', version: { number: 1 } };

  test('is read by its author, who asks for drafts', async () => {
    const { as } = await startDraft();
    const statuses = [
      (await as(ada).get(`${draft}?get-draft=true`)).status,
      (await as(ada).get(draft)).status,
      (await as(ben).get(`${draft}?get-draft=true`)).status,
    ];
    expect(statuses).toEqual([200, 404, 404]);
  });

  test('is not in the list of the pages of its space', async () => {
    const { as } = await startDraft();
    const results = at(await as(ada).get('/wiki/api/v2/spaces/65601/pages'), 'results') as { id: string }[];
    expect(results.map(({ id }) => id)).toEqual(['131101', '131102', '131103', '131104']);
  });

  test('stays at version 1 however often it is stored', async () => {
    const { as } = await startDraft();
    const stored = { ...publish, status: 'draft' };
    await as(ada).put(draft, stored);
    expect(at(await as(ada).put(draft, stored), 'version', 'number')).toBe(1);
  });

  test('is published as version 1', async () => {
    const { as } = await startDraft();
    await as(ada).put(draft, publish);
    const page = await as(ben).get(draft);
    expect([at(page, 'status'), at(page, 'title'), at(page, 'version', 'number')]).toEqual([
      'current',
      'Saved cards',
      1,
    ]);
  });

  test('is not published under a title that is taken', async () => {
    const { as } = await startDraft();
    expect(await as(ada).put(draft, { ...publish, title: 'Designs' })).toEqual(
      confluenceRefusal(
        400,
        'BAD_REQUEST',
        'A page with this title already exists: A page already exists with the same TITLE in this space',
      ),
    );
  });

  test('is gone for good when it is discarded', async () => {
    const { as } = await startDraft();
    expect([
      await as(ada).delete(`${draft}?draft=true`),
      (await as(ada).get(`${draft}?get-draft=true&status=trashed`)).status,
    ]).toEqual([{ status: 204, body: undefined }, 404]);
  });

  test('of a published page is not modelled, and says so', async () => {
    expect(
      await testProducts()
        .as(ada)
        .put(path, { ...update, status: 'draft', version: { number: 1 } }),
    ).toEqual(notModelled('PUT', path, 'A draft of a published page'));
  });
});

describe('a deleted page', () => {
  test('goes to the trash, where it is found by its id, unless only published ones are asked for', async () => {
    const { as } = testProducts();
    expect([
      await as(ada).delete(path),
      at(await as(ada).get(path), 'status'),
      (await as(ada).get(`${path}?status=current`)).status,
    ]).toEqual([{ status: 204, body: undefined }, 'trashed', 404]);
  });

  test('leaves its title to others', async () => {
    const { as } = testProducts();
    await as(ada).delete(path);
    const again = { spaceId: '65601', status: 'current', title: update.title };
    expect((await as(ada).post('/wiki/api/v2/pages', again)).status).toBe(200);
  });

  test('leaves its children to its parent', async () => {
    const { as } = testProducts();
    await as(ada).post('/wiki/api/v2/pages', { spaceId: '65601', title: 'Saved cards', parentId: '131103' });
    await as(ada).delete(path);
    expect(at(await as(ada).get('/wiki/api/v2/pages/131301'), 'parentId')).toBe('131101');
  });
});

test.each([
  ['yes', ['annotation']],
  ['no', []],
] as const)('an earlier version has the marks of comments: %s', async (oldVersionsKeepCommentMarks, marks) => {
  const { as } = testProducts(undefined, [], { oldVersionsKeepCommentMarks });
  await as(ada).put(path, { ...update, body: pageBody(adf(paragraph('Each card expires.'))) });
  await as(ben).post('/wiki/api/v2/inline-comments', {
    pageId: update.id,
    body: pageBody(adf(paragraph('Why?'))),
    inlineCommentProperties: { textSelection: 'card', textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
  });
  await as(ada).put(path, { ...update, version: { number: 3 } });
  const value = String(
    at(await as(ada).get(`${path}?version=2&body-format=atlas_doc_format`), 'body', 'atlas_doc_format', 'value'),
  );
  expect([...value.matchAll(/annotation(?=")/g)].map(([found]) => found)).toEqual(marks);
});
