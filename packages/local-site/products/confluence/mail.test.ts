import { ada, ben, chloe } from '../people';
import { testProducts } from '../test-products';

const body = { representation: 'atlas_doc_format', value: JSON.stringify({ type: 'doc', version: 1, content: [] }) };

test('each version of a page is told to whoever created, edited or commented on it, but not to its own author', async () => {
  const { as, asApp, products } = testProducts();
  const created = await as(ada).post('/wiki/api/v2/pages', {
    spaceId: '65601',
    status: 'current',
    title: 'Refunds',
    body,
  });
  const { id } = created.body as { id: string };
  const edit = (number: number) => ({ id, status: 'current', title: 'Refunds', body, version: { number } });
  await as(chloe).post('/wiki/api/v2/footer-comments', { pageId: id, body });
  await as(ben).put(`/wiki/api/v2/pages/${id}`, edit(2));
  await asApp('write:page:confluence').put(`/wiki/api/v2/pages/${id}`, edit(3));
  const mail = (to: { accountId: string }, version: number) => ({ to: to.accountId, pageId: id, version });
  expect(products.mail).toEqual([mail(ada, 2), mail(chloe, 2), mail(ada, 3), mail(ben, 3), mail(chloe, 3)]);
});
