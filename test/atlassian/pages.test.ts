import { getPageVersion, pagesThatMayBeEdited } from '../../src/platform/confluence/pages';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { adf, pageBody, paragraph, siteUrl, today } from '../../packages/local-site/products/test-products';
import { personOnProducts } from './person-on-products';

const update = {
  id: '131103',
  status: 'current',
  title: 'Payments, end to end',
  body: pageBody(adf(paragraph('Rewritten'))),
  version: { number: 2 },
};

describe('a version of a page', () => {
  test('is the page as it was then', async () => {
    const { requesterOf, as } = personOnProducts();
    await as(ben).put('/wiki/api/v2/pages/131103', update);
    await as(ada).put('/wiki/api/v2/pages/131103', { ...update, title: 'Payments', version: { number: 3 } });
    expect(await getPageVersion(requesterOf(ada), '131103', 2)).toEqual({
      id: '131103',
      title: 'Payments, end to end',
      isLive: false,
      spaceId: '65601',
      parentId: '131101',
      status: 'current',
      creatorId: ada.accountId,
      ownerId: ada.accountId,
      version: { number: 2, createdAt: today, authorId: ben.accountId, message: '' },
      body: update.body.value,
      url: `${siteUrl}/wiki/spaces/ENG/pages/131103/Payments%2C+end+to+end`,
    });
  });

  test('that was deleted is not found', async () => {
    const { requesterOf, as } = personOnProducts();
    await as(ben).put('/wiki/api/v2/pages/131103', update);
    await as(ben).delete('/wiki/rest/api/content/131103/version/1');
    await expect(getPageVersion(requesterOf(ada), '131103', 1)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the pages that may be edited', () => {
  test('are found with one call for a hundred pages', async () => {
    const { requesterOf, asked } = personOnProducts();
    const ids = ['131103', '131202', '131104'];
    expect([await pagesThatMayBeEdited(requesterOf(ada), ids), asked]).toEqual([
      new Set(['131103', '131104']),
      ['GET /wiki/rest/api/content/search'],
    ]);
  });

  test('are none of none, without a call', async () => {
    const { requesterOf, asked } = personOnProducts();
    expect([await pagesThatMayBeEdited(requesterOf(chloe), []), asked]).toEqual([new Set(), []]);
  });

  test('include one that the search does not find yet', async () => {
    const { requesterOf, asked, as } = personOnProducts();
    const { body } = await as(ada).post('/wiki/api/v2/pages', { spaceId: '65601', status: 'draft', title: 'New' });
    const { id } = body as { id: string };
    expect([await pagesThatMayBeEdited(requesterOf(ada), ['131103', id]), asked]).toEqual([
      new Set(['131103', id]),
      ['GET /wiki/rest/api/content/search', `GET /wiki/api/v2/pages/${id}/operations`],
    ]);
  });
});
