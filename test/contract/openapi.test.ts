import { endpoints } from '../../packages/local-site/products/endpoints';
import { withoutNames } from '../../packages/local-site/products/documented/from-openapi';
import { haveDocuments, readOperations, type Operation } from './openapi';

type Endpoint = (typeof endpoints)[number];

const nameOf = ({ product, method, path }: Endpoint): string => `${product} ${method} ${withoutNames(path)}`;
const modelled = endpoints.map((endpoint) => ({ name: nameOf(endpoint), ...endpoint }));

// Listed as skipped, not left out, on a machine without the documents: see tools/README.md.
const each = haveDocuments ? it.each : it.skip.each;

describe('The endpoints of the local site and the OpenAPI documents of Confluence and Jira', () => {
  let operations: Map<string, Operation>;
  beforeAll(() => {
    operations = haveDocuments ? readOperations() : new Map<string, Operation>();
  });
  const operation = (name: string): Operation => {
    const found = operations.get(name);
    if (found === undefined) throw new Error(`No document has ${name}.`);
    return found;
  };

  each(modelled)('$name exists, with its query parameters', ({ name, query }) => {
    const known = operation(name).query;
    expect(query.filter((parameter) => !known.includes(parameter))).toEqual([]);
  });

  each(modelled)('$name opens to the scopes that a document names', ({ name, scopes }) => {
    const alternatives = scopes.map((alternative) => [...alternative].sort());
    expect(operation(name).scopes).toEqual(expect.arrayContaining(alternatives));
  });
});
