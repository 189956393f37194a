import type { ApiError } from '../../../../src/api';
import { count, sentence } from '../count';
import { groupActions } from '../plan/groupActions';
import type { RunState } from './applySteps';
import type { SyncProgress } from './SyncProgress';

/** Says where a sync stands, in one sentence. */
export function sayRun(state: RunState): string {
  const { progress } = state;
  switch (state.phase) {
    case 'running':
      return `Syncing: ${sayShare(progress)}…`;
    case 'waiting':
      return `${state.error.message} The sync goes on by itself in ${count(state.seconds, 'second', 'seconds')}.`;
    case 'stopped':
      return `Stopped: ${sayShare(progress)}. What is done stays done.`;
    case 'failed':
      // The call that failed may have done some of what it was sent.
      return `Not finished: at least ${sayShare(progress)}. What is done stays done.`;
    case 'finished':
      return sayDone(progress);
  }
}

const sayShare = ({ total, remaining }: SyncProgress): string => `${total - remaining.length} of ${total} done`;

/** Says what a sync did, such as "3 tickets created, 1 field changed, 1 failed." */
export function sayDone({ did, failed, passedOver, trackingIssue }: SyncProgress): string {
  const { created, changed, done, undecided } = groupActions(did);
  const changes = [...changed, ...undecided];
  const of = (type: string) => changes.filter((action) => action.type === type).length;
  const fields = of('update') + of('conflict');
  const said = sentence([
    trackingIssue?.created === true && 'tracking issue created',
    created.length > 0 && count(created.length, 'ticket created', 'tickets created'),
    fields > 0 && count(fields, 'field changed', 'fields changed'),
    of('relink') > 0 && count(of('relink'), 'row linked', 'rows linked'),
    done.length > 0 && count(done.length, 'item done or open again', 'items done or open again'),
    of('close') > 0 && count(of('close'), 'ticket closed', 'tickets closed'),
    of('unlink') > 0 && count(of('unlink'), 'link taken off', 'links taken off'),
    failed.length > 0 && `${failed.length} failed`,
    passedOver.length > 0 && `${passedOver.length} had nothing left to do`,
  ]);
  return said === '' ? 'Nothing was left to do.' : said;
}

/** Says when a sync that a product stopped can go on; `null` where nobody knows. */
export function sayWhen(
  { code, retryAfter }: ApiError,
  now: Date,
  formatTime: (moment: Date) => string,
): string | null {
  if (code !== 'rate-limited' || retryAfter === undefined) return null;
  const time = formatTime(new Date(now.getTime() + retryAfter * 1000));
  return `It can go on at ${time}, in ${count(Math.ceil(retryAfter / 60), 'minute', 'minutes')}.`;
}
