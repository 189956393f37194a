import type { ApiError, SyncActionType } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { sentence } from '../sentence';
import { groupActions } from '../plan/groupActions';
import type { RunState } from './applySteps';
import type { SyncProgress } from './SyncProgress';

/** Says where a sync stands, in one sentence. */
export function sayRun(state: RunState): string {
  const { progress } = state;
  switch (state.phase) {
    case 'running':
      return say('sync.run.running', shareOf(progress));
    case 'waiting':
      return say('sync.run.waiting', { message: state.error.message, seconds: state.seconds });
    case 'stopped':
      return say('sync.run.stopped', shareOf(progress));
    case 'failed':
      // The call that failed may have done some of what it was sent.
      return say('sync.run.failed', shareOf(progress));
    case 'finished':
      return sayDone(progress);
  }
}

const shareOf = ({ total, remaining }: SyncProgress) => ({ done: total - remaining.length, total });

/** Says what a sync did, such as "3 tickets created, 1 field changed, 1 failed." */
export function sayDone({ did, failed, passedOver, trackingIssue }: SyncProgress): string {
  const { tracking, created, changed, done, undecided } = groupActions(did);
  const changes = [...changed, ...undecided];
  const of = (type: SyncActionType) => changes.filter((action) => action.type === type).length;
  const fields = of('update') + of('conflict');
  const said = sentence([
    trackingIssue?.created === true && say('sync.did.trackingIssue'),
    tracking.some(({ type }) => type === 'move-tracking') && say('sync.did.trackingMoved'),
    created.length > 0 && say('sync.did.created', { count: created.length }),
    fields > 0 && say('sync.did.fields', { count: fields }),
    of('relink') > 0 && say('sync.did.linked', { count: of('relink') }),
    done.length > 0 && say('sync.did.done', { count: done.length }),
    of('close') > 0 && say('sync.did.closed', { count: of('close') }),
    of('unlink') > 0 && say('sync.did.unlinked', { count: of('unlink') }),
    failed.length > 0 && say('sync.did.failed', { count: failed.length }),
    passedOver.length > 0 && say('sync.did.nothingLeft', { count: passedOver.length }),
  ]);
  return said === '' ? say('sync.did.nothing') : said;
}

/** Says when a sync that a product stopped can go on; `null` where nobody knows. */
export function sayWhen(
  { code, retryAfter }: ApiError,
  now: Date,
  formatTime: (moment: Date) => string,
): string | null {
  if (code !== 'rate-limited' || retryAfter === undefined) return null;
  const time = formatTime(new Date(now.getTime() + retryAfter * 1000));
  return say('sync.canGoOn', { time, minutes: Math.ceil(retryAfter / 60) });
}
