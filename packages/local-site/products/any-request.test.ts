/** Whatever is asked, in whatever order: the site answers or refuses, and never fails. */
import { z } from 'zod';
import fc from '../testing/fast-check';
import { allEndpoints } from './endpoints';
import type { Endpoint } from './http/endpoint';
import { ada, dmitri, people } from './people';
import { adf, paragraph, siteUrl, testProducts } from './test-products';

interface Asked {
  accountId: string;
  method: string;
  path: string;
  body?: string;
}

const objectNames = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name'];
const deep = (levels: number): unknown => (levels === 0 ? {} : { a: [deep(levels - 1)] });
const oddText = fc.constantFrom(
  ...objectNames,
  '',
  ' ',
  '..',
  '%',
  '\u0000',
  '🙂',
  '-1',
  'NaN',
  '"',
  "' OR (",
  'x'.repeat(300),
);
const odd = fc.oneof(oddText, fc.constantFrom(null, true, -1, 0, 1.5, 1e300, [], {}, [[null]], [{}], deep(40)));

/** What the seed has, so that many requests come through. */
const knownText = fc.constantFrom(
  ...['131101', '131102', '131103', '131301', '65601', '65602', 'ENG', 'SEC', '950001', '900001', '1', '2', 'read'],
  ...['PAY', 'OPS', 'PAY-1', 'PAY-4', 'PAY-8', 'OPS-1', '10301', '10001', '10101', '10103', '11', '31', 'append'],
  ...['type = page', 'project = PAY ORDER BY created', 'text ~ a', 'status = Done', 'toString = 1', 'atlas_doc_format'],
  ...[JSON.stringify(adf(paragraph('Some words'))), ada.accountId, dmitri.accountId, 'words', 'current', '2026-12-24'],
);

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}

/** Values of a schema, some of which have something odd somewhere. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 1, arbitrary: odd }, { weight: 40, arbitrary: fitting(schema) });
}

function fitting({
  type,
  enum: listed,
  const: only,
  properties,
  required = [],
  items,
  anyOf,
}: Schema): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only);
  if (listed !== undefined) return fc.constantFrom(...listed);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map(valuesOf));
  if (properties !== undefined) {
    const members = Object.entries(properties).map(([name, member]) => [name, valuesOf(member)] as const);
    return fc
      .tuple(
        fc.record(Object.fromEntries(members), { requiredKeys: required }),
        fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, fc.tuple(oddText, odd)),
      )
      .map(([body, more]) => (more === undefined ? body : Object.fromEntries([...Object.entries(body), more])));
  }
  if (type === 'array') return fc.array(items === undefined ? odd : valuesOf(items), { maxLength: 3 });
  if (type === 'integer' || type === 'number') return fc.constantFrom(0, 1, 2, 3, 50);
  if (type === 'boolean') return fc.boolean();
  return type === 'string' ? knownText : odd;
}

const encodedText = fc.oneof({ weight: 12, arbitrary: knownText }, { weight: 2, arbitrary: oddText });

/** What stands in a path for parameters of that name. */
const fittingPart = (name: string): fc.Arbitrary<string> => {
  if (name.includes('issueId')) return fc.constantFrom('PAY-1', 'PAY-4', 'OPS-1', '10302');
  if (name.includes('project')) return fc.constantFrom('PAY', '10002');
  if (/page|target|^\{id/.test(name)) return fc.constantFrom('131101', '131103', '131301', '65601', '10101');
  return knownText;
};

/** Values for what the query parameters of that name take. */
const fittingQuery = (names: string[]): fc.Arbitrary<[string, string][]> =>
  fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), queryValues[name] ?? encodedText)));
const [count, flag] = [fc.constantFrom('1', '2', '25'), fc.constantFrom('true', 'false')];
const [ids, format] = [fc.constantFrom('131101', '131103,131104', '65601'), fc.constant('atlas_doc_format')];
const queryValues: Partial<Record<string, fc.Arbitrary<string>>> = {
  ...{ limit: count, startAt: count, maxResults: count, start: count, version: count },
  ...{ 'include-operations': flag, 'include-version': flag, 'get-draft': flag, purge: flag, draft: flag },
  ...{ returnIssue: flag, deleteSubtasks: flag, notifyUsers: flag, private: flag, 'root-level': flag },
  ...{ id: ids, ids, 'space-id': ids, 'body-format': format, status: fc.constantFrom('current', 'trashed', 'draft') },
  sort: fc.constantFrom('created-date', '-created-date', 'name', '-id'),
  cql: fc.constantFrom(
    'type = page',
    'text ~ words',
    'type = user',
    'title = "Designs" order by created desc',
    'id IN (',
  ),
  expand: fc.constantFrom('operations', 'ancestors', 'restrictions.user', 'restrictions.read.restrictions.user'),
  permissions: fc.constantFrom('BROWSE_PROJECTS', 'EDIT_ISSUES,LINK_ISSUES'),
  fields: fc.constantFrom('*all', 'summary,-status', '-parent'),
  properties: fc.constantFrom('*all', ...objectNames),
};

function requestOf({ method, path, query, body }: Endpoint): fc.Arbitrary<Asked> {
  const names = path.match(/\{\w+\}/g) ?? [];
  const bodies =
    body === undefined ? odd : valuesOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema);
  return fc
    .record({
      accountId: fc.constantFrom(...people.map((person) => person.accountId)),
      method: fc.oneof({ weight: 20, arbitrary: fc.constant<string>(method) }, fc.constantFrom('PUT', 'PATCH', 'POST')),
      parts: fc.tuple(...names.map((name) => fc.oneof({ weight: 5, arbitrary: fittingPart(name) }, encodedText))),
      end: fc.oneof({ weight: 20, arbitrary: fc.constant('') }, fc.constantFrom('/', '//', '/%zz', '/constructor')),
      query: fc.oneof(
        { weight: 6, arbitrary: fc.subarray(Object.keys(query.shape)).chain(fittingQuery) },
        fc.array(fc.tuple(fc.oneof(fc.constantFrom('expand', ...Object.keys(query.shape)), oddText), encodedText), {
          maxLength: 3,
        }),
      ),
      content: fc.oneof(
        { weight: 20, arbitrary: bodies.map((value) => JSON.stringify(value)) },
        fc.constantFrom('', '{', '"__proto__"', '{"__proto__":{"a":1}}'),
      ),
    })
    .map(({ parts, end, query: asked, content, ...rest }) => {
      const search = new URLSearchParams(asked).toString();
      const place = names.reduce<string>(
        (whole, name, i) => whole.replace(name, encodeURIComponent(parts[i] ?? '')),
        path,
      );
      return {
        accountId: rest.accountId,
        method: rest.method,
        path: `${place}${end}${search === '' ? '' : `?${search}`}`,
        ...(rest.method !== 'GET' && { body: content }),
      };
    });
}

const requests = fc.array(fc.oneof(...allEndpoints.map(requestOf)), { minLength: 1, maxLength: 40 });

test('no request of any kind makes the site fail', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (all) => {
      const { products, log } = testProducts();
      for (const { accountId, method, path, body } of all) {
        const request = new Request(`${siteUrl}${path}`, { method, ...(body !== undefined && { body }) });
        const { status } = await products.fetch(request, { as: 'user', accountId });
        const failures = log.filter((text) => text.startsWith('The local site failed'));
        expect({ status, failures }).toEqual({ status, failures: [] });
      }
    }),
    { numRuns: 100 },
  );
});
