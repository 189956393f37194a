import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { endpoints } from '../../packages/local-site/products/endpoints';
import { readCalls, type Call } from './calls';
import { withoutNames } from '../../packages/local-site/products/documented/from-openapi';

const manifest = z
  .object({ permissions: z.object({ scopes: z.array(z.string()) }) })
  .parse(parse(readFileSync(resolve(__dirname, '../../manifest.yml'), 'utf8')));
const granted = manifest.permissions.scopes;

/** What no REST call needs, and the app needs all the same. */
const neededOtherwise: Record<string, string> = {
  'storage:app': 'Forge storage and its entities',
  'report:personal-data': 'the report of accounts, which @forge/api makes',
  'read:page:confluence': 'the page events',
  'read:space:confluence': 'the page events',
  'read:user:confluence': 'the page events',
  'read:content.metadata:confluence': 'the page events',
};

const { calls, unreadable } = readCalls();
const named = calls.map((call) => ({ name: `${call.product} ${call.method} ${call.path} (${call.at})`, ...call }));

const endpointOf = ({ product, method, path }: Call) =>
  endpoints.find(
    (endpoint) => endpoint.product === product && endpoint.method === method && withoutNames(endpoint.path) === path,
  );

const isOpenTo = (call: Call, scopes: readonly string[]): boolean =>
  endpointOf(call)?.scopes.some((alternative) => alternative.every((scope) => scopes.includes(scope))) ?? false;

describe('The REST calls of the functions', () => {
  it('have a literal route and method, which the linters and these tests can read', () => {
    expect(unreadable).toEqual([]);
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each(named)('$name is modelled by the local site, with its query parameters', (call) => {
    expect(call.query.filter((parameter) => !endpointOf(call)?.query.includes(parameter))).toEqual([]);
    expect(endpointOf(call)).toBeDefined();
  });

  it.each(named)('$name has its scopes in the manifest', (call) => {
    expect(isOpenTo(call, granted)).toBe(true);
  });
});

describe('The manifest', () => {
  it.each(granted.filter((scope) => !Object.hasOwn(neededOtherwise, scope)))(
    'asks for %s because a call needs it',
    (scope) => {
      const others = granted.filter((other) => other !== scope);
      const needing = calls.filter((call) => isOpenTo(call, granted) && !isOpenTo(call, others));
      expect(needing.map(({ at }) => at)).not.toEqual([]);
    },
  );

  it.each(Object.keys(neededOtherwise))('asks for %s, which is needed beside the calls', (scope) => {
    expect(granted).toContain(scope);
  });
});
