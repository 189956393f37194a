import type { LoggedRequest } from '../../packages/local-site/products/contract';
import type { LocalSite } from '../../packages/local-site/site';

/**
 * What the app asked the products for on behalf of people, since the log was emptied. Its own jobs come when they come:
 * nobody's click waits for them.
 */
export const requestsForPeople = ({ products }: LocalSite): LoggedRequest[] =>
  products.log.filter(({ principal }) => principal.throughApp && principal.as === 'user');

/** Whether a request may change something: some that read are sent by POST. */
export const mayWrite = ({ method, path }: LoggedRequest): boolean =>
  method !== 'GET' && !/\/(users-bulk|issue\/bulkfetch|search\/jql)(\?|$)/.test(path);
