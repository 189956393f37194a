import { asUser } from '@forge/api';
import { getPeople } from '../atlassian/confluence/people';
import { Failure } from '../failure';
import { withSyncLock } from '../store/sync-lock';
import { theApp } from './follow-tickets';
import { syncSlice } from '../sync/slice';
import type { Handler } from './answering';
import type { Caller } from './caller';
import { designToSync } from './design-to-sync';

/** Well under the 25 seconds a call may take, with what is begun before it. */
const sliceMilliseconds = 12_000;

/** One slice of a sync. Every slice starts from what is there, so any tab or person can go on where another stopped. */
export const applySync: Handler<'applySync'> = async ({ pageId, steps, sides }, caller) => {
  const chosen = new Set(steps);
  const until = Date.now() + sliceMilliseconds;
  const outcome = await withSyncLock(pageId, caller.accountId, async () =>
    syncSlice({
      ...(await designToSync(pageId)),
      as: asUser(),
      siteUrl: caller.siteUrl,
      isChosen: ({ id }) => chosen.has(id),
      sides,
      until,
      unattended: false,
    }),
  );
  if ('result' in outcome) return outcome.result;
  throw await syncRunning(outcome.holder, caller);
};

async function syncRunning(holder: string, { accountId }: Caller): Promise<Failure> {
  if (holder === theApp) return followingNow();
  const people = await getPeople(asUser(), [holder]);
  const name = holder === accountId ? 'You' : (people.get(holder)?.displayName ?? 'Somebody else');
  const verb =
    holder === accountId ? 'are syncing this design already, in another tab' : 'is syncing this design at this moment';
  return new Failure('sync-running', `${name} ${verb}.`, 'Wait until it is done, then sync again.');
}

const followingNow = (): Failure =>
  new Failure(
    'sync-running',
    'This page is just being brought up to date with its tickets.',
    'Sync again in a few seconds.',
  );
