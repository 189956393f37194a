import { asUser } from '@forge/api';
import { getPeople } from '../../../features/people/people';
import { Failure } from '../../../errors/failure';
import { type LockHolder, theApp, withSyncLock } from '../../../features/sync/store/sync-lock';
import type { SyncAction } from '../../../features/sync/actions';
import { syncSlice } from '../../../features/sync/slice';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import type { Caller } from '../../../features/people/caller';
import { designToSync } from '../../../features/sync/design-to-sync';
import { registerDesign } from '../../../features/designs/registration';
import { queuePageStatus } from '../../../features/designs/status-queue';

/** Well under the 25 seconds a call may take, with what is begun before it. */
const sliceMilliseconds = 12_000;
const retryBudgetMilliseconds = 6_000;

/** One slice of a sync. Every slice starts from what is there, so any tab or person can go on where another stopped. */
export const applySync: Handler<'applySync'> = async ({ pageId, steps, sides, sharesWith }, caller) => {
  const chosen = new Set(steps);
  const slice = async () => {
    const until = Date.now() + sliceMilliseconds;
    const design = await designToSync(pageId);
    const input = {
      ...design,
      as: asUser(),
      siteUrl: caller.siteUrl,
      by: caller.accountId,
      isChosen: (action: SyncAction) =>
        chosen.has(action.id) ||
        (action.type === 'relink' && action.createId !== undefined && chosen.has(action.createId)),
      isAsked: (id: string) => chosen.has(id),
      sides,
      sharing: sharesWith === undefined ? undefined : { projectId: sharesWith, by: caller.accountId },
      until,
    };
    const report = await syncSlice(input, async () => {
      if (!design.isRegistered) await registerDesign(pageId, design.design.config);
    });
    if (report.pageVersion !== design.page.version.number) await queuePageStatus(pageId);
    return report;
  };
  const outcome = await onceTheAppIsDone(() => withSyncLock(pageId, caller.accountId, slice));
  if ('result' in outcome) return outcome.result;
  throw await syncRunning(outcome.holder, caller);
};

/** The app's own syncs are short, and nobody started them: a person waits for them instead of being turned away. */
async function onceTheAppIsDone<Result>(
  attempt: () => Promise<{ result: Result } | LockHolder>,
): Promise<{ result: Result } | LockHolder> {
  const retryBudget = Date.now() + retryBudgetMilliseconds;
  for (;;) {
    const outcome = await attempt();
    if ('result' in outcome || outcome.holder !== theApp || Date.now() > retryBudget) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function syncRunning(holder: string, { accountId }: Caller): Promise<Failure> {
  if (holder === theApp) return followingNow();
  const people = await getPeople(asUser(), [holder]);
  const name = people.get(holder)?.displayName;
  const running =
    holder === accountId
      ? message('syncLock.you')
      : name === undefined
        ? message('syncLock.somebody')
        : message('syncLock.person', { name });
  return new Failure('sync-running', running, message('syncLock.advice'));
}

const followingNow = (): Failure => new Failure('sync-running', message('syncLock.app'), message('syncLock.appAdvice'));
