import type { Route } from '@forge/api';
import type { Requester } from '../../src/platform/requester';
import type { ProductSettings, SitePerson } from '../../packages/local-site/products/contract';
import { siteUrl, testProducts } from '../../packages/local-site/products/test-products';

const scopes = [
  'read:page:confluence',
  'write:page:confluence',
  'read:comment:confluence',
  'read:content-details:confluence',
  'read:content.metadata:confluence',
  'read:jira-work',
  'write:jira-work',
];

/** Products of their own for one test, and requesters that reach them as `asUser()` does for a person. */
export function personOnProducts(settings: Partial<ProductSettings> = {}) {
  const { products, as } = testProducts(undefined, [], settings);
  const asked: string[] = [];
  const requesterOf = ({ accountId }: SitePerson): Requester => {
    const send = (path: Route, init?: RequestInit) => {
      const request = new Request(`${siteUrl}${path.value}`, init);
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return products.fetch(request, { as: 'user', accountId, scopes });
    };
    return { requestConfluence: send, requestJira: send } as unknown as Requester;
  };
  return { requesterOf, asked, as };
}
