/** Syncs as people do them, with what may go wrong on the way. */
import fc from '../fast-check';
import type { ApiAnswer, ApiInput, ApiName, SyncPreview, SyncReport, SyncSide } from '../../src/contract/api';
import type { SitePersonAtWork } from '../handlers/site-person';
import type { Fault } from '../../packages/local-site/faults';
import type { History } from './history';

export interface Choice {
  /** Whether what is not selected is done as well, such as closing tickets. */
  everything: boolean;
  /** The side that is right in every conflict; undefined leaves them. */
  side: SyncSide | undefined;
  /** After how many calls the tab is closed. */
  calls: number;
}

export const choice: fc.Arbitrary<Choice> = fc.record({
  everything: fc.boolean(),
  side: fc.constantFrom(undefined, undefined, undefined, 'page' as const, 'jira' as const),
  calls: fc.constantFrom(1, 9),
});

const path = fc.constantFrom(
  undefined,
  undefined,
  '/issue/bulk',
  '/issue/bulkfetch',
  '/transitions',
  '/issue',
  '/wiki/api/v2/pages',
);
const call = fc.integer({ min: 1, max: 6 });
const at = { path, call };
const creation = { path: fc.constant('/issue/bulk'), call: fc.constantFrom(1, 2) };

const effect = fc.constantFrom(true, false, 'late' as const);
/** Never later than the app waits for it. */
const after = fc.record({ calls: fc.integer({ min: 1, max: 12 }), seconds: fc.constantFrom(5, 60) });

/** Jira's answer to a creation is lost, whatever becomes of what was asked for. */
export const creationFault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ fault: fc.constant('timed-out' as const), effect, after, ...creation }) },
  { weight: 1, arbitrary: fc.record({ fault: fc.constant('killed' as const), effect, after, ...creation }) },
);

/** A killed process is dear, since another has to start: it is the rarest. */
export const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      fault: fc.constant('rate-limited' as const),
      retryAfter: fc.constantFrom(0, 30),
      reason: fc.constantFrom(undefined, 'jira-quota-tenant-based'),
      ...at,
    }),
  },
  { weight: 3, arbitrary: fc.record({ fault: fc.constant('failed' as const), ...at }) },
  { weight: 6, arbitrary: fc.record({ fault: fc.constant('timed-out' as const), effect, after, ...at }) },
  { weight: 3, arbitrary: fc.record({ fault: fc.constant('timed-out' as const), effect, after, ...creation }) },
  { weight: 1, arbitrary: fc.record({ fault: fc.constant('killed' as const), effect, after, ...at }) },
  { weight: 4, arbitrary: fc.record({ fault: fc.constant('edited' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      fault: fc.constant('commented' as const),
      words: fc.constantFrom('The end.', 'note-1', 'note-2', 'Timeline'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ fault: fc.constant('stale-search' as const), writes: fc.integer({ min: 1, max: 20 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ fault: fc.constant('events' as const), twice: fc.boolean(), reversed: fc.boolean() }),
  },
);

/** Calls the app; undefined where it was killed. An error that no person could make sense of fails the history. */
async function ask<Name extends ApiName>(
  history: History,
  who: SitePersonAtWork,
  name: Name,
  payload: ApiInput<Name>,
): Promise<ApiAnswer<Name> | undefined> {
  let answer: ApiAnswer<Name>;
  try {
    answer = await who.macro(history.pageId, name, payload);
  } catch (error) {
    if (String(error).includes('The process that ran the function ended')) return undefined;
    throw error;
  }
  if (!answer.ok) {
    if (answer.error.message === 'Something went wrong in the app.') throw new Error(`${name} failed inside the app`);
    history.refusals.push(`${answer.error.code}: ${answer.error.message}`);
  }
  return answer;
}

function stepsOf(preview: SyncPreview, { everything, side }: Pick<Choice, 'everything' | 'side'>) {
  const chosen = preview.actions.filter(({ type, selected }) =>
    type === 'conflict' ? side !== undefined : selected || everything,
  );
  return {
    steps: chosen.map(({ id }) => id),
    sides: Object.fromEntries(chosen.flatMap(({ id, type }) => (type === 'conflict' && side ? [[id, side]] : []))),
    conflicts: chosen.filter(({ type }) => type === 'conflict').length,
  };
}

export interface Synced {
  preview: SyncPreview;
  did: SyncReport['did'];
  failed: SyncReport['failed'];
}

/** Previews and applies, as long as the tab is open and nothing stops it; undefined where something did. */
export async function sync(history: History, who: SitePersonAtWork, choice: Choice): Promise<Synced | undefined> {
  const { pageId } = history;
  const preview = await ask(history, who, 'previewSync', { pageId });
  if (!preview?.ok) return undefined;
  const { steps, sides, conflicts } = stepsOf(preview.value, choice);
  if (conflicts > 0) history.decided = true;
  const synced: Synced = { preview: preview.value, did: [], failed: [] };
  let remaining = steps;
  for (let calls = 0; calls < choice.calls; calls += 1) {
    const report = await ask(history, who, 'applySync', { pageId, steps: remaining, sides });
    if (!report?.ok) return undefined;
    synced.did.push(...report.value.did);
    synced.failed.push(...report.value.failed);
    remaining = report.value.remaining;
    if (remaining.length === 0) break;
  }
  return synced;
}
