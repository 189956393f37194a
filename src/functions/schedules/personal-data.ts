import type { AsyncEvent, InvocationError, PushEvent } from '@forge/events';
import { ForgeKvsAPIError } from '@forge/kvs';
import { z } from 'zod';
import { mostInReport, reportAccounts, ReportRefused } from '../../platform/report-accounts';
import { type AccountHolder, accountHolders, type StoredAccounts } from '../../features/privacy/store/account-holders';
import { accountTokens, type TokenOf } from '../../features/people/store/account-tokens';
import { addFormerUser, formerUserCount, formerUsersAmong } from '../../features/people/store/former-users';
import { forgetAccount, knownAccounts, noteReport, reportTimesOf } from '../../features/privacy/store/known-accounts';
import { noteScheduleRun } from '../../features/health/store/schedules';
import { pushJobs } from '../../platform/queue/push-jobs';
import { removeOldRounds } from '../../features/privacy/remove-rounds';
import { retryAfter, retriedByForge, retriedInPlace } from '../../errors/retry';

const queueKey = 'personal-data';

/** A part of a look through everything that holds account ids, from a place in it on. */
const sweep = z.object({
  /** The first pass reports accounts; the later ones look for what it missed. */
  pass: z.int(),
  /** Which holder. */
  step: z.int(),
  cursor: z.string().optional(),
  restarts: z.int().optional(),
  /** How many former users there were when the pass began. */
  count: z.int(),
  /** Whether the pass replaced anything, or could not. */
  isDirty: z.boolean().optional(),
});
type Sweep = z.infer<typeof sweep>;

/** The accounts of the list of reports, from a place in it on: those that nothing names any more are forgotten. */
const tidying = z.object({ tidyFrom: z.string().nullable() });

/** The designs behind one of them, whose superseded rounds may be old enough to be removed. */
const removal = z.object({ roundsAfter: z.string().nullable() });

const job = z.union([sweep, tidying, removal]);

/** Parts follow each other; two at once would report an account twice. */
const jobOf = (body: z.infer<typeof job>, delayInSeconds?: number): PushEvent => ({
  body,
  concurrency: { key: queueKey, limit: 1 },
  ...(delayInSeconds !== undefined && { delayInSeconds }),
});

/**
 * Once a week: reports the accounts whose ids the app stores, replaces the ids of those that were closed, and removes
 * the rounds of review that an admin wants kept no longer.
 */
export async function onPersonalDataWeek(): Promise<void> {
  await noteScheduleRun('personal-data');
  await retriedInPlace(async () =>
    pushJobs(queueKey, [jobOf({ pass: 1, step: 0, count: await formerUserCount() }), jobOf({ roundsAfter: null })]),
  );
}

export async function keepPersonalData(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return retriedByForge(async () => {
    try {
      await run(data);
      return undefined;
    } catch (error) {
      if (error instanceof ReportRefused) return retryAfter(waitAfter(error));
      throw error;
    }
  });
}

async function run(data: z.infer<typeof job>): Promise<void> {
  if ('tidyFrom' in data) return tidy(data.tidyFrom ?? undefined);
  if (!('roundsAfter' in data)) return sweepOn(data);
  const last = await removeOldRounds(data.roundsAfter ?? undefined);
  if (last !== undefined) await pushJobs(queueKey, [jobOf({ roundsAfter: last })]);
}

const usualWait = 60;
const longestWait = 900;
const waitAfter = ({ retryAfter = usualWait }: ReportRefused): number => Math.min(Math.max(retryAfter, 1), longestWait);

/** Well under the time of the function, with what is begun before it. */
const partMilliseconds = 40_000;

/** Queries of storage lag: what was stored while a pass went by is looked for again after this time. */
const secondsBetweenPasses = 900;
const mostPasses = 5;

async function sweepOn(start: Sweep): Promise<void> {
  const until = Date.now() + partMilliseconds;
  const accounts = accountsWith(await accountTokens(), start.pass === 1);
  let at = start;
  for (let holder = accountHolders[at.step]; holder && Date.now() < until; holder = accountHolders[at.step]) {
    const { held, nextCursor, restarts } = await nextOf(holder, at);
    const isDirty = await replaceIn(holder, held, accounts);
    const { cursor, restarts: before, ...rest } = at;
    at = { ...rest, ...(isDirty && { isDirty }) };
    at = nextCursor === undefined ? { ...at, step: at.step + 1 } : { ...at, cursor: nextCursor, ...restarts };
  }
  await accounts.reportRest();
  await pushJobs(queueKey, [await jobAfter(at)]);
}

/** The job that goes on: with the next part, with another pass, or with the list of reports. */
async function jobAfter(at: Sweep): Promise<PushEvent> {
  if (at.step < accountHolders.length) return jobOf(at);
  const count = await formerUserCount();
  const isNew = count !== at.count;
  if ((isNew || at.isDirty) && at.pass < mostPasses) {
    return jobOf({ pass: at.pass + 1, step: 0, count }, isNew ? 0 : secondsBetweenPasses);
  }
  return jobOf({ tidyFrom: null });
}

const mostRestarts = 3;

/** Storage does not keep cursors for ever: with one it does not know, the holder is read from its beginning. */
async function nextOf(holder: AccountHolder, { cursor, restarts = 0 }: Sweep) {
  const counted = restarts > 0 ? { restarts } : {};
  try {
    return { ...(await holder.next(cursor)), restarts: counted };
  } catch (error) {
    const status = error instanceof ForgeKvsAPIError ? error.responseDetails.status : 0;
    const isOutdated = cursor !== undefined && status >= 400 && status < 500 && status !== 429;
    if (!isOutdated || restarts >= mostRestarts) throw error;
    return { ...(await holder.next(undefined)), restarts: { restarts: restarts + 1 } };
  }
}

/** Replaces the ids of former users in what is held. Whether there were any. */
async function replaceIn(holder: AccountHolder, held: readonly StoredAccounts[], accounts: Accounts): Promise<boolean> {
  const named = held.map((one) => ({ one, ids: holder.accountsIn(one) }));
  const former = await accounts.formerAmong([...new Set(named.flatMap(({ ids }) => ids))]);
  let isDirty = false;
  for (const { one, ids } of named) {
    const own = new Map(ids.flatMap((id) => (former.has(id) ? [[id, former.get(id) ?? ''] as const] : [])));
    if (own.size === 0) continue;
    isDirty = true;
    if (!(await holder.replace(one, own))) console.warn(`A stored ${holder.name} is being changed: tried again later`);
  }
  return isDirty;
}

interface Accounts {
  /** What stands for those that are closed, by account id. Those that are due are reported first. */
  formerAmong: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Reports those that wait for a report to be full. */
  reportRest: () => Promise<void>;
}

/** The cycle is seven days, and no account is to be reported more often; a schedule comes a little early or late. */
const cycleMilliseconds = 6.5 * 24 * 60 * 60 * 1000;

function accountsWith(tokenOf: TokenOf, reports: boolean): Accounts {
  const known = new Map<string, string | undefined>();
  let waiting: { accountId: string; updatedAt: string }[] = [];
  let mayReport = reports;

  const report = async (accounts: typeof waiting) => {
    const now = new Date().toISOString();
    const news = await reportAccounts(accounts).catch((error: unknown) => {
      if (!(error instanceof ReportRefused) || !isRefusedForGood(error)) throw error;
      console.warn(`Accounts are not reported: ${error.message}`);
      mayReport = false;
      return undefined;
    });
    if (!news) return;
    const closed = news.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId);
    for (const accountId of closed) {
      known.set(accountId, await addFormerUser(accountId, tokenOf));
      await forgetAccount(accountId);
    }
    // Of a profile that changed nothing is stored: there is nothing to fetch again.
    for (const { accountId } of accounts) if (!closed.includes(accountId)) await noteReport(accountId, now);
  };

  const enqueue = async (accountIds: readonly string[]) => {
    const times = await reportTimesOf(accountIds);
    const now = new Date().toISOString();
    const due = accountIds.filter((id) => {
      const at = times.get(id);
      return at === undefined || Date.parse(at) + cycleMilliseconds < Date.parse(now);
    });
    waiting.push(...due.map((accountId) => ({ accountId, updatedAt: times.get(accountId) ?? now })));
    while (mayReport && waiting.length >= mostInReport) await reportNext();
  };
  const reportNext = async () => {
    const next = waiting.slice(0, mostInReport);
    waiting = waiting.slice(mostInReport);
    await report(next);
  };

  return {
    async formerAmong(accountIds) {
      const unknown = accountIds.filter((accountId) => !known.has(accountId));
      const former = await formerUsersAmong(unknown, tokenOf);
      for (const accountId of unknown) known.set(accountId, former.get(accountId));
      if (mayReport) await enqueue(unknown.filter((accountId) => !former.has(accountId)));
      return new Map(
        accountIds.flatMap((accountId) => {
          const id = known.get(accountId);
          return id === undefined ? [] : [[accountId, id] as const];
        }),
      );
    },
    async reportRest() {
      while (mayReport && waiting.length > 0) await reportNext();
    },
  };
}

/** Without the scope, or with a request that Atlassian does not take, no later try is answered otherwise. */
const isRefusedForGood = ({ status }: ReportRefused): boolean =>
  status !== undefined && status >= 400 && status < 500 && status !== 429;

/** Longer than two cycles: what was not reported for so long is named nowhere any more. */
const forgottenMilliseconds = 15 * 24 * 60 * 60 * 1000;

async function tidy(cursor: string | undefined): Promise<void> {
  const { accounts, nextCursor } = await knownAccounts(cursor);
  const since = Date.now() - forgottenMilliseconds;
  for (const { accountId, reportedAt } of accounts) {
    if (Date.parse(reportedAt) < since) await forgetAccount(accountId);
  }
  if (nextCursor !== undefined) await pushJobs(queueKey, [jobOf({ tidyFrom: nextCursor })]);
}
