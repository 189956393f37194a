import { type ApprovalEvent, noHistory, stateOf } from '../../src/features/approval/history';
import type { ContentOutline } from '../../src/features/approval/outline';
import type { DesignRecord } from '../../src/features/designs/store/design-record';
import { appendEvent, approvalHistory } from '../../src/features/reviews/store/approval-events';
import { keptOutlines } from '../../src/features/reviews/store/content-outlines';
import { changeDesignRecord, getDesignRecord } from '../../src/features/designs/store/designs';
import { appStorage } from './app-storage';

const calls = appStorage();

type NewEvent = Omit<ApprovalEvent, 'number'>;
const asked: NewEvent = {
  type: 'requestReview',
  by: 'ada',
  at: '2026-11-20T09:00:00.000Z',
  version: 1,
  digest: 'd1',
  reviewers: [{ role: 'Architect', needed: 1, people: ['ben'] }],
  authors: ['ada'],
};
const approvedBy = (by: string, comment?: string): NewEvent => ({
  type: 'approve',
  by,
  at: '2026-11-20T10:00:00.000Z',
  role: 'Architect',
  ...(comment !== undefined && { comment }),
  version: 1,
  digest: 'd1',
});
const outline = (digest: string, blocks = ['a1']): ContentOutline => ({
  digest,
  progressDigest: 'p',
  sections: [{ title: 'Risks', level: 2, digest: 's1', blocks }],
});
const append = (event: NewEvent, kept?: ContentOutline) =>
  appendEvent('42', () => Promise.resolve({ event, outline: kept }));

test('the first event of a page that nobody registered makes its record', async () => {
  await append(asked);
  expect([await getDesignRecord('42'), await approvalHistory('42')]).toEqual([
    { pageId: '42', approval: stateOf([{ ...asked, number: 1 }]), version: 2 },
    [{ ...asked, number: 1 }],
  ]);
});

test('a history is read whole, or from a place in it, whatever an index has of it', async () => {
  await append(asked);
  for (let number = 2; number <= 55; number += 1) await append(approvedBy(`person ${String(number)}`));
  calls.instead = (path) => (path === '/api/v1/entity/query' ? Response.json({ data: [] }) : undefined);
  const numbers = async (after?: number) => (await approvalHistory('42', after)).map(({ number }) => number);
  const all = Array.from({ length: 55 }, (_, index) => index + 1);
  expect([await numbers(), await numbers(25), await numbers(53), await numbers(55)]).toEqual([
    all,
    all.slice(25),
    [54, 55],
    [],
  ]);
});

test('a history of which storage could not read all is an error, and no shorter history', async () => {
  await append(asked);
  calls.instead = (path) =>
    path === '/api/v1/batch/get'
      ? Response.json({
          successfulKeys: [],
          failedKeys: [{ key: '42:000001', error: { code: 'RATE_LIMIT_EXCEEDED', message: 'Later.' } }],
        })
      : undefined;
  await expect(approvalHistory('42')).rejects.toThrow('RATE_LIMIT_EXCEEDED');
});

test('a decision that gives no event leaves the history and the record as they are', async () => {
  await append(asked);
  const before = await getDesignRecord('42');
  await appendEvent('42', () => Promise.resolve(undefined));
  expect([await getDesignRecord('42'), (await approvalHistory('42')).length]).toEqual([before, 1]);
});

test('fifty at once get numbers without a gap, and the state is what the history comes to', async () => {
  const people = Array.from({ length: 50 }, (_, index) => `person ${String(index)}`);
  await append(asked);
  await Promise.all(people.map((by) => append(approvedBy(by))));
  const history = await approvalHistory('42');
  expect({
    numbers: history.map(({ number }) => number),
    who: history
      .slice(1)
      .map(({ by }) => by)
      .sort(),
    state: (await getDesignRecord('42'))?.approval,
  }).toEqual({
    numbers: Array.from({ length: 51 }, (_, index) => index + 1),
    who: people.toSorted(),
    state: stateOf(history),
  });
});

test('who is second decides on what the first left', async () => {
  await append(asked);
  const seen: number[] = [];
  const decide =
    (by: string) =>
    ({ approval: state = noHistory }: DesignRecord) => {
      seen.push(state.number);
      return Promise.resolve(state.number > 1 ? undefined : { event: approvedBy(by), outline: undefined });
    };
  await Promise.all([appendEvent('42', decide('ben')), appendEvent('42', decide('chloe'))]);
  expect({ seen, events: (await approvalHistory('42')).length }).toEqual({ seen: [1, 1, 2], events: 2 });
});

const unavailable = () => Response.json({ code: 'INTERNAL', message: 'Try again.' }, { status: 503 });
const once = (answer: (path: string, body: unknown) => Response) => {
  calls.instead = (path, body) => {
    if (path !== '/api/v1/transaction') return undefined;
    calls.instead = () => undefined;
    return answer(path, body);
  };
};

test('a step that storage was too busy for is tried again', async () => {
  await append(asked);
  once(unavailable);
  await append(approvedBy('ben'));
  expect((await approvalHistory('42')).map(({ number, by }) => [number, by])).toEqual([
    [1, 'ada'],
    [2, 'ben'],
  ]);
});

test('a step that was stored, though the answer was lost, is seen by the next look', async () => {
  await append(asked);
  once((path, body) => {
    calls.storage.handle(path, body);
    return unavailable();
  });
  const looks: number[] = [];
  await appendEvent('42', ({ approval: state = noHistory }) => {
    looks.push(state.number);
    const isDone = state.signOffs.some(({ accountId }) => accountId === 'ben');
    return Promise.resolve(isDone ? undefined : { event: approvedBy('ben'), outline: undefined });
  });
  expect({ looks, events: (await approvalHistory('42')).length }).toEqual({ looks: [1, 2], events: 2 });
});

test('a refusal of storage that does not pass ends the step, with nothing written', async () => {
  await append(asked);
  const before = await getDesignRecord('42');
  await expect(append({ ...approvedBy('ben'), unknown: true } as NewEvent)).rejects.toThrow('has no attribute');
  expect([await getDesignRecord('42'), (await approvalHistory('42')).length]).toEqual([before, 1]);
});

test('a change of the record in between is kept', async () => {
  const { approval } = await append(asked);
  calls.before = (path) => {
    if (path !== '/api/v1/transaction') return;
    calls.before = () => undefined;
    const value = { pageId: '42', epicId: '10001', approval, version: 3 };
    calls.storage.handle('/api/v1/entity/set', { entityName: 'design', key: '42', value });
  };
  await append(approvedBy('ben'));
  expect(await getDesignRecord('42')).toEqual({
    pageId: '42',
    epicId: '10001',
    approval: stateOf(await approvalHistory('42')),
    version: 4,
  });
});

test('a history of more than a hundred entries is read whole and in order', async () => {
  for (let number = 1; number <= 120; number += 1) await append(approvedBy(`person ${String(number)}`));
  expect((await approvalHistory('42')).map(({ number }) => number)).toEqual(
    Array.from({ length: 120 }, (_, index) => index + 1),
  );
});

test('histories of different pages do not mix', async () => {
  await append(asked);
  await appendEvent('421', () => Promise.resolve({ event: approvedBy('ben'), outline: undefined }));
  expect([await approvalHistory('42'), await approvalHistory('421')]).toEqual([
    [{ ...asked, number: 1 }],
    [{ ...approvedBy('ben'), number: 1 }],
  ]);
});

test('more long comments than a record takes are in the history, and the newest of them in the state', async () => {
  const words = 'ü'.repeat(2000);
  for (let person = 0; person < 60; person += 1) await append(approvedBy(`person ${String(person)}`, words));
  const record = await changeDesignRecord('42', (same) => same);
  const history = await approvalHistory('42');
  const commented = record.approval?.signOffs.map(({ comment }) => comment !== undefined) ?? [];
  expect({
    history: history.every(({ comment }) => comment === words),
    oldest: commented[0],
    newest: commented.at(-1),
    signOffs: commented.length,
  }).toEqual({ history: true, oldest: false, newest: true, signOffs: 60 });
});

describe('outlines', () => {
  test('are kept with their event, and read by page, digest and progress', async () => {
    await append(asked, outline('d1'));
    await append(approvedBy('ben'), outline('d2'));
    const kept = await keptOutlines([
      { pageId: '42', digest: 'd1', progress: 'p' },
      { pageId: '42', digest: 'd2', progress: 'p' },
      { pageId: '42', digest: 'd2', progress: 'q' },
      { pageId: '42', digest: 'd3', progress: 'p' },
      { pageId: '43', digest: 'd1', progress: 'p' },
    ]);
    expect(kept).toEqual(new Map([['42', [outline('d1'), outline('d2')]]]));
  });

  test('of a large design go without their blocks, and of a gigantic one are not kept', async () => {
    await append(
      asked,
      outline(
        'large',
        Array.from({ length: 30_000 }, (_, index) => `block${String(index)}`),
      ),
    );
    const sections = Array.from({ length: 9000 }, (_, index) => ({
      title: `A heading ${String(index)}`,
      level: 2,
      digest: 's',
    }));
    await append(approvedBy('ben'), { digest: 'gigantic', progressDigest: 'p', sections });
    const kept = await keptOutlines([
      { pageId: '42', digest: 'large', progress: 'p' },
      { pageId: '42', digest: 'gigantic', progress: 'p' },
    ]);
    expect(kept.get('42')).toEqual([
      { digest: 'large', progressDigest: 'p', sections: [{ title: 'Risks', level: 2, digest: 's1' }] },
    ]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [25, 1],
    [26, 2],
    [51, 3],
  ])('of %i pages are read in %i calls', async (count, expected) => {
    const names = Array.from({ length: count }, (_, index) => ({
      pageId: String(index),
      digest: 'd',
      progress: 'p',
    }));
    for (const { pageId } of names)
      await appendEvent(pageId, () => Promise.resolve({ event: asked, outline: outline('d') }));
    let asks = 0;
    calls.before = (path) => {
      if (path.endsWith('batch/get')) asks += 1;
    };
    const kept = await keptOutlines(names);
    expect({ found: [...kept.keys()], asks }).toEqual({ found: names.map(({ pageId }) => pageId), asks: expected });
  });
});
