/** What becomes of a design where the account of somebody in its review was closed. */
import fc from '../fast-check';
import { type ApprovalEvent, stateOf } from '../../src/features/approval/history';
import { defaultPolicy, type Policy } from '../../src/features/approval/policy';
import { reviewRolesOf } from '../../src/features/approval/review-roles';
import type { RoleList } from '../../src/features/approval/revocations';
import { accountIdsIn, withIdsBeside, withOtherIds } from '../../src/features/privacy/account-ids';
import { formerNumberOf, formerUserId, isAccountId } from '../../src/features/people/former-user';
import { architect, content, history, request, security, standingIn, stateAfter } from './reviews';

const former = new Map([
  ['ben', 'former:1'],
  ['dmitri', 'former:2'],
]);
const person = fc.constantFrom('ada', 'ben', 'chloe', 'dmitri');
const people = fc.subarray(['ada', 'ben', 'chloe', 'dmitri']);
const role = fc.constantFrom(architect, security);
const roles = fc.option(
  fc.uniqueArray(fc.record({ name: role, needed: fc.integer({ min: 1, max: 2 }), people }), {
    selector: ({ name }) => name,
    minLength: 1,
  }),
);
const policy: fc.Arbitrary<Policy> = fc
  .record({ roles, authorsMayApprove: fc.boolean(), onEdit: fc.constantFrom('flag' as const, 'backToReview' as const) })
  .map((changes) => ({ ...defaultPolicy, ...changes }));
const step = fc.oneof(
  fc.record({ by: person, people, others: people }).map(({ by, people: first, others }) =>
    request({
      by,
      authors: [by],
      reviewers: [
        { role: architect, needed: 1, people: first },
        { role: security, needed: 1, people: others },
      ],
    }),
  ),
  fc.record({
    type: fc.constantFrom('approve' as const, 'requestChanges' as const, 'withdraw' as const),
    by: person,
    role,
  }),
  fc.record({
    type: fc.constantFrom('cancelReview' as const, 'markImplemented' as const, 'reopen' as const),
    by: person,
  }),
);
const lists = fc.array(
  fc.record({
    role,
    people,
    at: fc.integer({ min: 1, max: 12 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  }),
  { maxLength: 2 },
);
const now = fc.constantFrom(content('Overview1', 'API1', 'Rollout1'), content('Overview1', 'API2', 'Rollout1'));

test('statuses and sign-offs are as before, in each order in which policies and designs get their numbers', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), policy, lists, now, (steps, current, known: RoleList[], page) => {
      const state = stateOf(history(...steps));
      const standing = (of: typeof state, by: Policy, from: RoleList[]) => {
        const { roles: found, ...rest } = standingIn(of, { policy: by, lists: from, now: page });
        return withOtherIds({ ...rest, roles: found.map(({ awaited, former: _, ...one }) => one) }, former);
      };
      const before = standing(state, current, known);
      const [wide, wideLists] = [withIdsBeside(current, former), withIdsBeside(known, former)];
      const replaced = withOtherIds(state, former);
      expect([
        standing(state, wide, wideLists),
        standing(replaced, wide, wideLists),
        standing(replaced, withOtherIds(wide, former), withOtherIds(wideLists, former)),
      ]).toEqual([before, before, before]);
    }),
  );
});

test('what a history comes to is the same whether its events or its state get the numbers', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const events: ApprovalEvent[] = history(...steps);
      expect(stateOf(withOtherIds(events, former))).toEqual(withOtherIds(stateOf(events), former));
    }),
  );
});

test('a former user who is asked is awaited by nobody, and not proposed again', () => {
  const state = withOtherIds(stateAfter(request()), former);
  const onPage = { approvals: [] };
  expect([
    standingIn(state).roles.map(({ name, awaited, former: gone }) => [name, awaited, gone]),
    reviewRolesOf(onPage, defaultPolicy, state).map(({ name, proposed }) => [name, proposed]),
  ]).toEqual([
    [
      [architect, [], ['former:1']],
      [security, ['chloe'], ['former:2']],
    ],
    [
      [architect, []],
      [security, ['chloe']],
    ],
  ]);
});

test('ids are found where they are said to be, whatever names a value has', () => {
  const value = JSON.parse(
    '{"by":"ada","__proto__":{"by":"x"},"saves":{"constructor":[{"by":"ben"}],"space":[{"by":"app"},{"by":"former:3"}]}}',
  ) as unknown;
  expect([
    accountIdsIn(value, ['by', 'saves.*[].by', 'constructor.name']),
    accountIdsIn(value, ['toString', 'saves.by[]']),
    accountIdsIn(null, ['by']),
  ]).toEqual([['ada', 'ben'], [], []]);
});

test('a number is no account, and an account no number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.stringMatching(/^[A-Za-z0-9:-]{1,40}$/), (number, id) => {
      expect([formerNumberOf(formerUserId(number)), isAccountId(formerUserId(number))]).toEqual([number, false]);
      if (!/^former:[1-9]/.test(id)) expect(formerNumberOf(id)).toBeUndefined();
    }),
  );
});
