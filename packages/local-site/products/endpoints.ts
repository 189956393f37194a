import type { Endpoint } from './http/endpoint';
import { confluenceEndpoints } from './confluence/endpoints';
import { jiraEndpoints } from './jira/endpoints';

/** Everything of the two products' REST APIs that the local site models. */
export const allEndpoints: readonly Endpoint[] = [...confluenceEndpoints, ...jiraEndpoints];

/** The same, as data to hold against the products' OpenAPI documents. */
export const endpoints = allEndpoints.map(({ product, method, path, scopes, query }) => ({
  product,
  method,
  path,
  scopes,
  query: Object.keys(query.shape),
}));
