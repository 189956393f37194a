/** What the app takes of the platform, for counts: invocations, and what each asks of storage, queues and products. */
import type { FetchRequest, Invocation, InvocationResult } from './forge/functions/messages';
import type { ForgeFetch } from './forge/functions/runner';

interface Invoked {
  functionKey: string;
  moduleKey: string;
}

export type Metered =
  | ({ of: 'invocation' } & Invoked)
  /** `operations`: keys that are read or written; a query is one. `bytes`: of what is read or written, as JSON. */
  | ({ of: 'storage'; access: 'read' | 'write'; operations: number; bytes: number } & Invoked)
  | ({ of: 'queue'; events: number } & Invoked)
  /** `objects`: how many things of the product the answer has. */
  | ({ of: 'confluence' | 'jira'; method: string; path: string; objects: number } & Invoked);

type Invoke = (invocation: Invocation) => Promise<InvocationResult>;

/** Notes invocations as they begin. */
export const countInvocations =
  (taken: Metered[], invoke: Invoke): Invoke =>
  (invocation) => {
    const { functionKey, moduleKey } = invocation;
    taken.push({ of: 'invocation', functionKey, moduleKey });
    return invoke(invocation);
  };

/** Notes what invocations ask of the platform once it is answered; what is refused costs nothing. */
export const countRequests =
  (taken: Metered[], fetch: ForgeFetch): ForgeFetch =>
  async (invocation, request) => {
    const answer = await fetch(invocation, request);
    if ('refused' in answer) return answer;
    const { functionKey, moduleKey } = invocation;
    const noted = await noteOf(request, answer.clone());
    if (noted) taken.push({ functionKey, moduleKey, ...noted });
    return answer;
  };

type WithoutInvoker<One> = One extends Invoked ? Omit<One, keyof Invoked> : never;
type Noted = WithoutInvoker<Metered>;

async function noteOf(request: FetchRequest, answer: Response): Promise<Noted | undefined> {
  const { type, remote } = request.target;
  if (type === 'kvs') return storageNote(request.path, jsonIn(request), await answer.text());
  if (remote === 'stargate') return { of: 'queue', events: lengthOf(jsonIn(request), 'payload') };
  if (remote !== 'jira' && remote !== 'confluence') return undefined;
  const { pathname } = new URL(request.path, 'http://product.local');
  return { of: remote, method: request.method, path: pathname, objects: objectsIn(parsed(await answer.text())) };
}

function storageNote(path: string, asked: unknown, answer: string): Noted {
  const access = /\/(get|query)$/.test(path) ? 'read' : 'write';
  const sent = asked === undefined ? '' : JSON.stringify(asked);
  return {
    of: 'storage',
    access,
    operations: keysIn(asked),
    bytes: Buffer.byteLength(access === 'read' ? answer : sent),
  };
}

/** A batch is a list of keys, a transaction lists of what it sets, deletes and checks. */
function keysIn(asked: unknown): number {
  if (Array.isArray(asked)) return asked.length;
  return Math.max(1, lengthOf(asked, 'set') + lengthOf(asked, 'delete') + lengthOf(asked, 'check'));
}

const lists = ['results', 'issues', 'values', 'issueTypes', 'fields'];

/** The items of a list, whatever the product calls it; one for anything else; none where there is no body. */
function objectsIn(body: unknown): number {
  if (body === undefined) return 0;
  if (Array.isArray(body)) return body.length;
  const list = lists.find((name) => lengthOf(body, name) > 0 || Array.isArray(memberOf(body, name)));
  return list === undefined ? 1 : lengthOf(body, list);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function lengthOf(value: unknown, name: string): number {
  const member = memberOf(value, name);
  return Array.isArray(member) ? member.length : 0;
}

const jsonIn = ({ body }: FetchRequest): unknown =>
  body === undefined ? undefined : parsed(Buffer.from(body).toString());

const parsed = (text: string): unknown => (text === '' ? undefined : (JSON.parse(text) as unknown));
