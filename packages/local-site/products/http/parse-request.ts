/** A request's parameters and body, checked against the schemas of its endpoint. */
import type { z } from 'zod';
import { documentedMember, documentedParameter } from '../documented/documented';
import { isIssueField } from '../documented/jira-names';
import type { Endpoint } from './endpoint';
import { refusalAt } from './errors';
import { NotModelled } from './not-modelled';

/** As Jackson, which reads the bodies at Atlassian, limits it. */
const deepestBody = 1000;

type Part = 'query parameter' | 'member of the body';
/** As the products say it. */
const saidAs: Record<Part, string> = { 'query parameter': 'query parameter', 'member of the body': 'field' };

export function parseQuery(endpoint: Endpoint, url: string): z.output<z.ZodObject> {
  return parsed(endpoint, endpoint.query, queryOf(url), 'query parameter');
}

export async function parseBody(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (endpoint.body === undefined) return undefined;
  return parsed(endpoint, endpoint.body, await json(endpoint, request), 'member of the body');
}

function queryOf(url: string): Record<string, string[]> {
  const query = new Map<string, string[]>();
  for (const [name, value] of new URL(url).searchParams) query.set(name, [...(query.get(name) ?? []), value]);
  return Object.fromEntries(query);
}

async function json(endpoint: Endpoint, request: Request): Promise<unknown> {
  const text = await request.text();
  if (isDeeperThan(deepestBody, text)) throw refusalAt(endpoint.path, 400, 'The body is nested too deeply');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusalAt(endpoint.path, 400, 'The body is not JSON');
  }
}

/** Counts brackets outside of strings: what is parsed later may not be able to go that deep. */
export function isDeeperThan(deepest: number, text: string): boolean {
  let depth = 0;
  for (const [symbol] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    if (symbol === '[' || symbol === '{') depth += 1;
    else if (symbol === ']' || symbol === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function parsed<Schema extends z.ZodType>(
  endpoint: Endpoint,
  schema: Schema,
  value: unknown,
  part: Part,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(endpoint, value, issue, part));
  const refused = problems.filter(({ documented }) => !documented);
  if (refused.length === 0) throw new NotModelled(part, [...new Set(problems.map(({ name }) => name))]);
  throw refusalAt(endpoint.path, 400, refused.map(({ text }) => text).join('; '));
}

interface Problem {
  name: string;
  text: string;
  /** Whether Atlassian documents what the schema does not know. */
  documented: boolean;
}

function problemsOf(endpoint: Endpoint, value: unknown, issue: z.core.$ZodIssue, part: Part): Problem[] {
  const path = issue.path.filter((step) => typeof step === 'string');
  if (issue.code === 'invalid_union') return problemsOfUnion(endpoint, value, issue, part);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownName(endpoint, [...path, key], part));
  const name = path.join('.');
  const given = part === 'query parameter' ? parameterAt(value, issue.path) : valueAt(value, issue.path);
  const isOther =
    issue.code === 'invalid_value' && typeof given === 'string' && isDocumentedValue(endpoint, name, given, part);
  return [
    {
      name: isOther ? `${name}=${given}` : name,
      text: name === '' ? issue.message : `${saidAs[part]} '${name}': ${issue.message}`,
      documented: isOther,
    },
  ];
}

/** Of the alternatives, the one that comes nearest to what was sent. */
function problemsOfUnion(
  endpoint: Endpoint,
  value: unknown,
  { errors, path, message }: z.core.$ZodIssueInvalidUnion,
  part: Part,
): Problem[] {
  const alternatives = errors.map((issues) =>
    issues.flatMap((issue) => problemsOf(endpoint, value, { ...issue, path: [...path, ...issue.path] }, part)),
  );
  const unmodelled = alternatives.find((problems) => problems.length > 0 && problems.every((one) => one.documented));
  if (unmodelled !== undefined) return unmodelled;
  const name = path.filter((step) => typeof step === 'string').join('.');
  return [{ name, text: name === '' ? message : `${saidAs[part]} '${name}': ${message}`, documented: false }];
}

function unknownName(endpoint: Endpoint, path: string[], part: Part): Problem {
  const name = path.join('.');
  const documented =
    part === 'query parameter'
      ? documentedParameter(endpoint, name) !== undefined
      : documentedMember(endpoint, name) !== undefined || isUpdateOfField(endpoint, path);
  return { name, text: `Unknown ${saidAs[part]}: ${name}`, documented };
}

/** The document leaves open which fields `update` takes. */
const isUpdateOfField = ({ product }: Endpoint, path: string[]): boolean =>
  product === 'jira' && path.at(-2) === 'update' && isIssueField(path.at(-1) ?? '');

/** A value of `expand` may go on below what is listed. */
function isDocumentedValue(endpoint: Endpoint, name: string, given: string, part: Part): boolean {
  const listed =
    (part === 'query parameter' ? documentedParameter(endpoint, name) : documentedMember(endpoint, name)) ?? [];
  const isBelow = (one: string) => given.startsWith(`${one}.`) || one.startsWith(`${given}.`);
  return listed.some((one) => one === given || (name === 'expand' && isBelow(one)));
}

/** The value of a parameter that an issue is about, of those that are repeated or have commas between them. */
function parameterAt(query: unknown, path: readonly PropertyKey[]): unknown {
  const values = valueAt(query, path.slice(0, 1));
  const index = typeof path[1] === 'number' ? path[1] : 0;
  return Array.isArray(values)
    ? values.flatMap((each) => String(each).split(',')).filter((each) => each !== '')[index]
    : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}
