import { notificationsOf } from '../../../src/features/publishing/notifications';
import { type ApprovalEvent, stateOf } from '../../../src/features/approval/history';
import { standing } from './standings';

const event = (number: number, type: ApprovalEvent['type'], facts: Partial<ApprovalEvent> = {}): ApprovalEvent => ({
  number,
  type,
  by: 'ben',
  at: `2026-11-12T09:0${String(number)}:00.000Z`,
  version: 7,
  digest: '1:then',
  ...facts,
});
const reviewers = [{ role: 'Architect', needed: 1, people: ['ben'] }];
const request = (number: number) => event(number, 'requestReview', { by: 'ada', reviewers });
const newRequest = (number: number) => ({ kind: 'request', number, by: 'ada', reviewers });
const changes = event(2, 'requestChanges', { role: 'Architect', comment: 'Say why.' });
const approval = event(2, 'approve', { role: 'Architect' });

test.each<[string, ApprovalEvent[], Partial<Parameters<typeof standing>[0]>, unknown[]]>([
  ['a request', [request(1)], {}, [newRequest(1)]],
  [
    'changes asked for',
    [request(1), changes],
    {},
    [newRequest(1), { kind: 'changes', number: 2, by: 'ben', role: 'Architect', comment: 'Say why.' }],
  ],
  [
    'the last sign-off',
    [request(1), approval],
    { approvedAt: approval.at },
    [newRequest(1), { kind: 'completed', number: 2 }],
  ],
  ['a sign-off, where others are awaited', [request(1), approval], {}, [newRequest(1)]],
  [
    'one more sign-off than is needed',
    [request(1), approval, event(3, 'approve', { by: 'cleo', role: 'Architect' })],
    { approvedAt: approval.at },
    [newRequest(1), { kind: 'completed', number: 2 }],
  ],
  ['a request that was asked again', [request(1), request(2)], {}, [newRequest(2)]],
  ['a request that was cancelled', [request(1), event(2, 'cancelReview')], {}, []],
  [
    'changes that were taken back',
    [request(1), changes, event(3, 'withdraw', { role: 'Architect' })],
    {},
    [newRequest(1)],
  ],
  [
    'an implementation',
    [request(1), approval, event(3, 'markImplemented')],
    { approvedAt: approval.at },
    [{ kind: 'completed', number: 2 }],
  ],
])('%s is told as far as it still holds', (_, events, facts, expected) => {
  expect(notificationsOf(events, stateOf(events), standing(facts))).toEqual(expected);
});

test('what people were told is no news', () => {
  expect(notificationsOf([changes], stateOf([request(1), changes]), standing())).toEqual([
    { kind: 'changes', number: 2, by: 'ben', role: 'Architect', comment: 'Say why.' },
  ]);
});
