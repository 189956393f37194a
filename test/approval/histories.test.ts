/** Random histories of a design, its policy, its page and its links, with what holds after each of their steps. */
import fc from '../fast-check';
import type { ApprovalStep } from '../../src/contract/api';
import { effectivePolicy, mayHold } from '../../src/features/approval/effective-policy';
import { afterEvent, type ApprovalState, noHistory } from '../../src/features/approval/history';
import { type Policy, policyOf } from '../../src/features/approval/policy';
import { type RoleList, withLists } from '../../src/features/approval/revocations';
import { reviewRolesOf } from '../../src/features/approval/review-roles';
import { sameRole } from '../../src/features/approval/same-role';
import { type EvaluatedApproval, approvalStatusOf } from '../../src/features/approval/approval-status';
import { transitionReview } from '../../src/features/approval/transition-review';
import { content, policyWith } from './reviews';

const people = ['ben', 'chloe', 'dmitri'];
const roleNames = ['Architect', 'Security', 'security:', 'Legal'];
const contents = ['API1', 'API2', 'API3'].map((api) => content('Overview1', api));
const outlines = new Map(contents.map((outline) => [outline.digest, outline]));

interface World {
  state: ApprovalState;
  /** Of the space of the page. */
  policy: Policy;
  now: number;
  linked: string | undefined;
  day: number;
  /** Moves so far: no two of them happen at the same moment. */
  ticks: number;
  lists: RoleList[];
  /** What each person last decided in each role, by folded role and person, whatever became of the review. */
  decided: Map<string, 'approve' | 'requestChanges' | 'withdraw'>;
  /** Sign-offs that were withdrawn, by the entry that gave them. */
  revoked: Set<number>;
}

type Move =
  | { do: 'request'; ask: { role: number; people: string[] }[] }
  | { do: 'decide'; type: 'approve' | 'requestChanges' | 'withdraw'; who: string; role: string }
  | { do: 'cancelReview' | 'markImplemented' | 'reopen' }
  | { do: 'edit'; to: number }
  | { do: 'policy'; policy: Policy }
  | { do: 'link'; to: string | undefined }
  | { do: 'wait'; days: number };

const roleName = fc.constantFrom(...roleNames);
const somePeople = fc.subarray(people);
const policies: fc.Arbitrary<Policy> = fc
  .record({
    roles: fc.option(
      fc.uniqueArray(fc.record({ name: roleName, needed: fc.integer({ min: 1, max: 2 }), people: somePeople }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ name }) => name.replace(':', '').toLowerCase(),
      }),
    ),
    onEdit: fc.constantFrom('flag' as const, 'askAgain' as const, 'backToReview' as const),
    expiresAfterDays: fc.option(fc.integer({ min: 1, max: 20 })),
    ignoredSections: fc.constantFrom<string[]>([], [], ['API']),
  })
  .map(policyWith);

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('request' as const),
      ask: fc.array(fc.record({ role: fc.nat(2), people: somePeople }), { maxLength: 4 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      type: fc.constantFrom('approve' as const, 'approve' as const, 'requestChanges' as const, 'withdraw' as const),
      who: fc.constantFrom(...people),
      // Mostly one role, so that its people decide on each other’s decisions.
      role: fc.oneof({ weight: 3, arbitrary: fc.constant('Architect') }, { weight: 1, arbitrary: roleName }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('cancelReview' as const, 'markImplemented' as const, 'reopen' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), to: fc.nat(contents.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('policy' as const), policy: policies }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('link' as const), to: fc.constantFrom('1', '2', undefined) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 9 }) }) },
);

const contentNow = ({ now }: World) => contents[now] ?? content();
const dateOf = ({ day, ticks }: World) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + ticks);
const policyNow = ({ state, policy }: World) =>
  effectivePolicy(state.request?.policy && policyOf(state.request.policy), policy);
const standingNow = (world: World): EvaluatedApproval =>
  approvalStatusOf({
    state: world.state,
    policy: policyNow(world),
    lists: world.lists,
    linkedIssue: world.linked,
    now: contentNow(world),
    outlines,
    at: dateOf(world),
  });
const keyOf = (role: string, who: string) => `${role.replace(':', '').toLowerCase()} ${who}`;

function stepOf(
  move: Move,
  roles: readonly { name: string; needed: number; only: string[] | null }[],
): ApprovalStep | undefined {
  switch (move.do) {
    case 'request': {
      const reviewers = roles.map(({ name, needed, only }, index) => {
        const asked = move.ask.find(({ role }) => role === index)?.people ?? [];
        const enough = [...new Set([...asked, ...(only ?? people)])].slice(0, Math.max(needed, asked.length));
        return { role: name, people: asked.length > 0 || index === 0 || only ? enough : [] };
      });
      return { type: 'requestReview', reviewers, leftOut: roles.map(({ name }) => name) };
    }
    case 'decide':
      return move.type === 'requestChanges'
        ? { type: move.type, role: move.role, comment: 'Why?' }
        : { type: move.type, role: move.role };
    case 'cancelReview':
    case 'markImplemented':
    case 'reopen':
      return { type: move.do };
    default:
      return undefined;
  }
}

function after(before: World, move: Move): World {
  const world = { ...before, ticks: before.ticks + 1 };
  switch (move.do) {
    case 'edit':
      return { ...world, now: move.to };
    case 'policy':
      return {
        ...world,
        policy: move.policy,
        lists: withLists(world.lists, world.policy.roles ?? [], move.policy.roles ?? [], dateOf(world).toISOString()),
        revoked: new Set([
          ...world.revoked,
          ...world.state.signOffs
            .filter(({ role, accountId }) => !mayHold(role, accountId, effectivePolicy(undefined, move.policy)))
            .filter(({ decision }) => decision === 'approved')
            .map(({ number }) => number),
        ]),
      };
    case 'link':
      return { ...world, linked: move.to };
    case 'wait':
      return { ...world, day: world.day + move.days };
    default: {
      const { state, policy, linked } = world;
      const { digest } = contentNow(world);
      const page = {
        approvals: roleNames.slice(0, 2).map((role) => ({ role, person: undefined, date: undefined, path: [] })),
      };
      const roles = reviewRolesOf(page, policy, state);
      const step = stepOf(move, roles);
      if (!step) return world;
      const outcome = transitionReview(step, {
        state,
        policy: policyNow(world),
        nextPolicy: policy,
        madeFrom: {},
        standing: standingNow(world),
        caller: move.do === 'decide' ? move.who : 'ada',
        canEdit: true,
        authors: ['ada'],
        roles,
        linkedIssue: linked,
        seen: state.number,
        claimed: { version: world.now + 1, digest, isTrue: true },
        digest,
        at: dateOf(world).toISOString(),
        nameOf: (accountId) => accountId,
      });
      if (!('event' in outcome)) return world;
      const next = { ...world, state: afterEvent(state, { ...outcome.event, number: state.number + 1 }) };
      if (move.do !== 'decide') return next;
      const before = state.signOffs.find(({ role, accountId }) => sameRole(role, move.role) && accountId === move.who);
      return {
        ...next,
        decided: new Map([...world.decided, [keyOf(move.role, move.who), move.type]]),
        revoked: new Set([...world.revoked, ...(before && move.type !== 'approve' ? [before.number] : [])]),
      };
    }
  }
}

function hold(world: World): void {
  const standing = standingNow(world);
  const policy = policyNow(world);
  const { digest } = contentNow(world);
  const counting = standing.roles.flatMap(({ name, signOffs }) =>
    signOffs.filter(({ counts }) => counts).map((signOff) => ({ ...signOff, role: name })),
  );
  for (const { number, accountId, role } of counting) {
    expect(world.revoked.has(number)).toBe(false);
    expect(world.decided.get(keyOf(role, accountId))).toBe('approve');
    expect(mayHold(role, accountId, policy)).toBe(true);
  }
  if (standing.status !== 'approved' && standing.status !== 'implemented') return;
  expect(standing.changed).toBeUndefined();
  for (const signOff of counting) {
    if (policy.ignoredSections.length === 0) expect(signOff.digest).toBe(digest);
    const { epicId } = world.state.signOffs.find(({ number }) => number === signOff.number) ?? {};
    expect(epicId === undefined || world.linked === undefined || epicId === world.linked).toBe(true);
  }
  for (const [key, decision] of world.decided) {
    const [role = '', who = ''] = key.split(' ');
    if (decision === 'requestChanges') expect(mayHold(role, who, policy)).toBe(false);
  }
  const asked = world.state.request?.reviewers ?? [];
  for (const { name, needed } of [...policy.roles, ...asked.map(({ role, needed }) => ({ name: role, needed }))]) {
    const signed = new Set(counting.filter(({ role }) => sameRole(role, name)).map(({ accountId }) => accountId));
    expect(signed.size).toBeGreaterThanOrEqual(needed);
  }
}

const start: World = {
  state: noHistory,
  policy: policyWith({}),
  now: 0,
  linked: '1',
  day: 0,
  ticks: 0,
  lists: [],
  decided: new Map(),
  revoked: new Set(),
};

test('whatever happens, an approval is what its roles signed, and nothing that was lifted comes back', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40, size: 'max' }), (moves) => {
      moves.reduce((world, next) => {
        const then = after(world, next);
        hold(then);
        reached.add(standingNow(then).status);
        return then;
      }, start);
    }),
    { numRuns: 250 },
  );
  expect([...reached]).toEqual(expect.arrayContaining(['approved', 'changedSince', 'changesRequested', 'implemented']));
});
