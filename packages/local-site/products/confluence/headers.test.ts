import type { Principal } from '../contract';
import { ada } from '../people';
import { adf, pageBody, paragraph, siteUrl, testProducts } from '../test-products';

const principal: Principal = { as: 'user', accountId: ada.accountId };
const wiki = `${siteUrl}/wiki/api/v2`;

test('a list names its next page in a header as well, and the last page has none', async () => {
  const { products } = testProducts();
  const first = await products.fetch(new Request(`${wiki}/pages?limit=1`), principal);
  const { _links: links } = (await first.json()) as { _links: { next: string; base: string } };
  expect(first.headers.get('link')).toBe(`<${links.next}>; rel="next", <${links.base}>; rel="base"`);
  const whole = await products.fetch(new Request(`${wiki}/pages?limit=250`), principal);
  expect(whole.headers.get('link')).toBeNull();
});

test('a new comment says where it is', async () => {
  const { products } = testProducts();
  const body = JSON.stringify({ pageId: '131101', body: pageBody(adf(paragraph('Good.'))) });
  const answer = await products.fetch(new Request(`${wiki}/footer-comments`, { method: 'POST', body }), principal);
  const { id } = (await answer.json()) as { id: string };
  expect(answer.headers.get('location')).toBe(`/wiki/api/v2/footer-comments/${id}`);
});
