/** Atlassian's OpenAPI documents, where a machine has them: they are data to check against, not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { withoutNames } from '../../packages/local-site/products/documented/from-openapi';

const sharedParameters = '#/components/parameters/';
const scopeSet = z.object({ state: z.string(), scopes: z.array(z.string()) });
const parameter = z.object({ name: z.string(), in: z.string() });
const reference = z.object({ $ref: z.string().startsWith(sharedParameters) });
const operation = z.object({
  parameters: z.array(z.union([parameter, reference])).default([]),
  'x-atlassian-oauth2-scopes': z.array(scopeSet).default([]),
});
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ parameters: z.record(z.string(), parameter).default({}) }),
});
type Parameters = z.output<typeof document>['components']['parameters'];

/** An operation as a document describes it. */
export interface Operation {
  /** The names of its query parameters. */
  query: string[];
  /** Alternatives: one of these sets has to be held whole. */
  scopes: string[][];
}

const sources = [
  { product: 'jira', file: 'jira-v3.json', prefix: '' },
  { product: 'confluence', file: 'confluence-v2.json', prefix: '/wiki/api/v2' },
  { product: 'confluence', file: 'confluence-v1.json', prefix: '' },
];

/** Where the documents are: `TDD_OPENAPI`, else beside the repository. */
export const documentFolder = process.env.TDD_OPENAPI ?? resolve(__dirname, '../../../shared/openapi');

export const haveDocuments = sources.every(({ file }) => existsSync(join(documentFolder, file)));

/** All operations by `product METHOD /path/{}`. Throws where a document is missing or has another shape. */
export function readOperations(): Map<string, Operation> {
  const entries = sources.flatMap(({ product, file, prefix }) => {
    const { paths, components } = document.parse(JSON.parse(readFileSync(join(documentFolder, file), 'utf8')));
    return Object.entries(paths).flatMap(([path, methods]) =>
      ['get', 'post', 'put', 'delete']
        .filter((method) => method in methods)
        .map((method): [string, Operation] => [
          `${product} ${method.toUpperCase()} ${withoutNames(prefix + path)}`,
          operationOf(operation.parse(methods[method]), components.parameters),
        ]),
    );
  });
  return new Map(entries);
}

function operationOf(
  { parameters, 'x-atlassian-oauth2-scopes': scopes }: z.output<typeof operation>,
  shared: Parameters,
): Operation {
  const all = parameters.map((each) => ('$ref' in each ? shared[each.$ref.slice(sharedParameters.length)] : each));
  return {
    query: all.flatMap((each) => (each?.in === 'query' ? [each.name] : [])),
    scopes: scopes.filter(({ state }) => state === 'Current' || state === 'Beta').map((set) => set.scopes.sort()),
  };
}
