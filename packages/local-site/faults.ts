/** What goes wrong between callers and the products, on demand: a script of faults, each for one call, mostly of the app. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { QueryLag } from './forge/storage/lag';
import { withLiveBodies } from './live-body-faults';
import type { Principal, ProductEvent, Products } from './products/contract';
import { ben } from './products/people';
import { withShortLists } from './short-lists';

/** The call that a fault happens to: of the app's calls that fit, the one with this number, 1 being the next. */
const happensTo = {
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
  /** Whole segments of the path, such as `/issue/bulk`. */
  path: z.string().optional(),
  call: z.int().positive().default(1),
};

/**
 * Whether what was asked for happens: not at all, before the answer, or after it. `late` is after so many calls of the
 * app, or so many seconds, whichever comes first.
 */
const effect = z.union([z.boolean(), z.literal('late')]);
const after = z
  .strictObject({ calls: z.int().positive().optional(), seconds: z.number().positive().optional() })
  .default({ calls: 3 });

/** A fault that happens once, at a call. */
const callFault = z.discriminatedUnion('fault', [
  /** 429, with Jira's reason where there is one, such as `jira-quota-tenant-based`. */
  z.strictObject({
    fault: z.literal('rate-limited'),
    retryAfter: z.int().nonnegative(),
    reason: z.string().optional(),
    /** Also calls of people and their programs: `call` then counts those as well. */
    callers: z.literal('all').optional(),
    ...happensTo,
  }),
  /** 500; nothing was done. */
  z.strictObject({ fault: z.literal('failed'), ...happensTo }),
  /** No answer in time. */
  z.strictObject({ fault: z.literal('timed-out'), effect, after, ...happensTo }),
  /** The process of the function is killed. */
  z.strictObject({ fault: z.literal('killed'), effect, after, ...happensTo }),
  /** Ben stores a version of the page, with a sentence added at its end, just before the app writes its own. */
  z.strictObject({ fault: z.literal('edited') }),
  /** Ben comments on these words of the page, if they are there once, just before the app writes its own version. */
  z.strictObject({ fault: z.literal('commented'), words: z.string() }),
]);

/** A trouble that lasts until the list is set anew. */
const lastingTrouble = z.discriminatedUnion('fault', [
  /** JQL does not find issues that were created in the last so many writes to Jira. */
  z.strictObject({ fault: z.literal('stale-search'), writes: z.int().positive() }),
  /** Queries of the app's storage miss what was written in the last so many seconds; without them, until `catchUp('all')`. */
  z.strictObject({ fault: z.literal('stale-queries'), seconds: z.number().positive().optional() }),
  /** Lists have so many items an answer at most, whatever is asked for. */
  z.strictObject({ fault: z.literal('short-lists'), most: z.int().positive() }),
  /** Confluence gives the bodies of live docs empty, or late. */
  z.strictObject({ fault: z.literal('live-bodies'), bodies: z.enum(['empty', 'stale']) }),
  /** Every call of the app takes that much longer. */
  z.strictObject({ fault: z.literal('slow'), milliseconds: z.int().positive() }),
  /** Events wait until somebody waits for them, and come twice, or the last one first. */
  z.strictObject({ fault: z.literal('events'), twice: z.boolean(), reversed: z.boolean() }),
  /** Events of the products come so many seconds later, by the site's clock. Ten minutes were measured. */
  z.strictObject({ fault: z.literal('late-events'), seconds: z.number().positive() }),
  /** Events of the products never come; of one of them, where it is named. */
  z.strictObject({ fault: z.literal('lost-events'), product: z.enum(['confluence', 'jira']).optional() }),
  /** The installation lacks a scope of the manifest, as where nobody has allowed a new version of the app yet. */
  z.strictObject({ fault: z.literal('without-scope'), scope: z.string() }),
  /** JQL has none of the fields that the app's manifest adds to it. */
  z.strictObject({ fault: z.literal('no-indexed-properties') }),
  /** Answers say whether less than a fifth is left of what the app may call, as Jira documents it. */
  z.strictObject({ fault: z.literal('limits-told'), near: z.boolean() }),
]);

export const faultList = z.array(z.union([callFault, lastingTrouble]));
export type Fault = z.input<typeof faultList>[number];
type CallFault = z.output<typeof callFault>;
type LastingTrouble = z.output<typeof lastingTrouble>;

export interface Faults {
  /** From now on these, and no others. */
  set(faults: readonly Fault[]): void;
  /** Those that have not happened yet, and those that last. */
  list(): Fault[];
  /** The products as the app meets them. */
  products: Pick<Products, 'fetch' | 'onEvent'>;
  /** The same as people and their programs meet them over HTTP. */
  forPeople: Pick<Products, 'fetch'>;
  events: () => { twice: boolean; reversed: boolean } | undefined;
  /** Whether JQL knows what the app's manifest adds to it. */
  hasIndexedProperties: () => boolean;
  /**
   * Lets the late effects happen whose time has come, or all there are, and then queries see what is written; resolves
   * once they have.
   */
  catchUp(all?: 'all'): Promise<void>;
}

export interface FaultsOptions {
  /** Read at each call, so that tests may put another `fetch` in place. */
  products: Products;
  /** Ends the process that runs functions, with all that runs in it. */
  kill: () => Promise<void>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Of the app's storage; a test without a Forge has none. */
  queryLag?: Pick<QueryLag, 'set' | 'catchUp'>;
}

const told = (listener: (event: ProductEvent) => void, event: ProductEvent): Promise<void> => {
  listener(event);
  return Promise.resolve();
};

/** What was asked for in a call that has had its answer, or an event that is on its way. */
interface LateEffect {
  happen: () => Promise<unknown>;
  calls: number;
  at: number;
}

export function createFaults({ products, kill, now, queryLag }: FaultsOptions): Faults {
  let waiting: CallFault[] = [];
  let late: LateEffect[] = [];
  let lasting: LastingTrouble[] = [];
  const index = watchIndex(products);

  const troubleNamed = <Name extends LastingTrouble['fault']>(name: Name) =>
    lasting.find((trouble): trouble is Extract<LastingTrouble, { fault: Name }> => trouble.fault === name);

  /** The fault of this call, if any; every fitting one comes a call nearer. */
  const next = (request: Request, among: (fault: CallFault) => boolean = () => true): CallFault | undefined => {
    const fitting = waiting.filter((fault) => among(fault) && fits(fault, request));
    const due = fitting.find((fault) => isAtWrite(fault) || fault.call === 1);
    for (const fault of fitting) if (fault !== due && !isAtWrite(fault)) fault.call = Math.max(1, fault.call - 1);
    if (due) waiting.splice(waiting.indexOf(due), 1);
    return due;
  };

  const asHeld = (principal: Principal): Principal => {
    const lacking = troubleNamed('without-scope')?.scope;
    return lacking === undefined || principal.scopes === undefined
      ? principal
      : { ...principal, scopes: principal.scopes.filter((scope) => scope !== lacking) };
  };

  const answer = async (request: Request, principal: Principal): Promise<Response> => {
    const slow = troubleNamed('slow');
    if (slow) await wait(slow.milliseconds);
    const short = troubleNamed('short-lists');
    const send = (sent: Request) => products.fetch(sent, asHeld(principal));
    const answered = short ? await withShortLists(request, short.most, send) : await send(request);
    const told = troubleNamed('limits-told');
    const response = told ? withHeader(answered, 'X-RateLimit-NearLimit', String(told.near)) : answered;
    const live = troubleNamed('live-bodies');
    if (live) return withLiveBodies(products, request, response, live.bodies);
    const stale = troubleNamed('stale-search');
    return stale && request.url.endsWith('/search/jql') ? index.withoutNew(response, stale.writes) : response;
  };

  const catchUp = async (all?: 'all') => {
    const due = late.filter(({ calls, at }) => all === 'all' || calls <= 0 || at <= now());
    late = late.filter((effect) => !due.includes(effect));
    for (const { happen } of due) await happen();
    if (all === 'all') queryLag?.catchUp();
  };

  const takeEffect = async (
    { effect: when, after: { calls = Infinity, seconds = Infinity } }: Extract<CallFault, { effect: unknown }>,
    request: Request,
    principal: Principal,
  ) => {
    if (when === true) await answer(request, principal);
    if (when !== 'late') return;
    const later = request.clone();
    late.push({ happen: () => products.fetch(later, principal), calls, at: now() + seconds * 1000 });
  };

  const fetch: Products['fetch'] = async (request, principal) => {
    for (const effect of late) effect.calls -= 1;
    await catchUp();
    const fault = next(request);
    switch (fault?.fault) {
      case undefined:
        return answer(request, principal);
      case 'rate-limited':
        return rateLimited(fault);
      case 'failed':
        return Response.json({ message: 'Internal server error' }, { status: 500 });
      case 'timed-out':
        await takeEffect(fault, request, principal);
        return new Response('upstream request timeout', { status: 504 });
      case 'killed':
        await takeEffect(fault, request, principal);
        await kill();
        return new Response(null, { status: 504 });
      case 'edited':
        await editPage(products, request);
        return answer(request, principal);
      case 'commented':
        await commentOnPage(products, request, fault.words);
        return answer(request, principal);
    }
  };

  return {
    set(faults) {
      const parsed = faultList.parse(faults);
      waiting = parsed.filter((fault): fault is CallFault => callFault.safeParse(fault).success);
      lasting = parsed.filter((fault): fault is LastingTrouble => lastingTrouble.safeParse(fault).success);
      const lag = troubleNamed('stale-queries');
      queryLag?.set(lag && (lag.seconds ?? Infinity));
    },
    list: () => [...waiting, ...lasting],
    catchUp,
    products: {
      fetch,
      onEvent: (listener) => {
        products.onEvent((event) => {
          const lost = troubleNamed('lost-events');
          if (lost && (lost.product ?? event.product) === event.product) return;
          const lateness = troubleNamed('late-events');
          if (!lateness) listener(event);
          else late.push({ happen: () => told(listener, event), calls: Infinity, at: now() + lateness.seconds * 1000 });
        });
      },
    },
    forPeople: {
      fetch(request, principal) {
        const fault = next(request, isForAll);
        return fault?.fault === 'rate-limited'
          ? Promise.resolve(rateLimited(fault))
          : products.fetch(request, principal);
      },
    },
    events: () => troubleNamed('events'),
    hasIndexedProperties: () => troubleNamed('no-indexed-properties') === undefined,
  };
}

function withHeader(response: Response, name: string, value: string): Response {
  const headers = new Headers(response.headers);
  headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

type FaultAtWrite = Extract<CallFault, { fault: 'edited' | 'commented' }>;

/** What happens to a page just before it is written. */
const isAtWrite = (fault: CallFault): fault is FaultAtWrite => fault.fault === 'edited' || fault.fault === 'commented';

const isForAll = (fault: CallFault): boolean => fault.fault === 'rate-limited' && fault.callers === 'all';

function fits(fault: CallFault, { method, url }: Request): boolean {
  const { pathname } = new URL(url);
  if (isAtWrite(fault)) return method === 'PUT' && /^\/wiki\/api\/v2\/pages\/[^/]+$/.test(pathname);
  return (fault.method ?? method) === method && `${pathname}/`.includes(`${fault.path ?? ''}/`);
}

function rateLimited({ retryAfter, reason }: Extract<CallFault, { fault: 'rate-limited' }>): Response {
  return Response.json(
    { message: 'Rate limit exceeded.' },
    {
      status: 429,
      headers: { 'Retry-After': String(retryAfter), ...(reason !== undefined && { 'RateLimit-Reason': reason }) },
    },
  );
}

/** The sentence that `edited` adds to a page. */
export const meanwhile = 'Added meanwhile.';

async function editPage(products: Products, request: Request): Promise<void> {
  const principal: Principal = { as: 'user', accountId: ben.accountId };
  const { pathname, origin } = new URL(request.url);
  const page = z
    .object({
      id: z.string(),
      title: z.string(),
      version: z.object({ number: z.number() }),
      body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }),
    })
    .parse(
      await (await products.fetch(new Request(`${origin}${pathname}?body-format=atlas_doc_format`), principal)).json(),
    );
  const document = JSON.parse(page.body.atlas_doc_format.value) as { content: unknown[] };
  document.content.push({ type: 'paragraph', content: [{ type: 'text', text: meanwhile }] });
  const stored = await products.fetch(
    new Request(`${origin}${pathname}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id: page.id,
        status: 'current',
        title: page.title,
        body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
        version: { number: page.version.number + 1 },
      }),
    }),
    principal,
  );
  if (!stored.ok) throw new Error(`Ben could not edit the page: ${await stored.text()}`);
}

async function commentOnPage(products: Products, request: Request, words: string): Promise<void> {
  const { pathname, origin } = new URL(request.url);
  const remark = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Why?' }] }],
  };
  const answer = await products.fetch(
    new Request(`${origin}/wiki/api/v2/inline-comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        pageId: pathname.split('/').at(-1),
        body: { representation: 'atlas_doc_format', value: JSON.stringify(remark) },
        inlineCommentProperties: { textSelection: words, textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
      }),
    }),
    { as: 'user', accountId: ben.accountId },
  );
  if (!answer.ok && answer.status !== 400) throw new Error(`Ben could not comment: ${await answer.text()}`);
}

/** Remembers with which write to Jira each issue came, as a search index would that lags behind. */
function watchIndex(products: Products) {
  const created = new Map<string, number>();
  let writes = 0;
  products.onEvent((event: ProductEvent) => {
    if (event.product !== 'jira') return;
    writes += 1;
    const issue = z.object({ id: z.string() }).safeParse(event.issue).data;
    if (event.eventType === 'avi:jira:created:issue' && issue) created.set(issue.id, writes);
  });
  return {
    async withoutNew(response: Response, lag: number): Promise<Response> {
      if (!response.ok) return response;
      const found = z.looseObject({ issues: z.array(z.looseObject({ id: z.string() })) }).parse(await response.json());
      const issues = found.issues.filter(({ id }) => (created.get(id) ?? 0) <= writes - lag || !created.has(id));
      return Response.json({ ...found, issues });
    },
  };
}
