/** Each row of the tables in docs/decisions/0029, read from there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { effectivePolicy, type EffectivePolicy, mayHold } from '../../src/features/approval/effective-policy';
import { defaultPolicy, type Policy } from '../../src/features/approval/policy';
import { approve, approved, architect, edited, policyWith, request, security, standingIn, stateAfter } from './reviews';
import { storedPolicyOf } from '../../src/features/approval/policy';

const text = readFileSync(path.resolve('docs/decisions/0029-which-policy-holds.md'), 'utf8');

/** The first cells of the rows of a table, by the first words of its header. */
function rowsOf(header: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${header} `));
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? rows.length : end).map((line) => line.split('|')[1]?.trim() ?? '');
}

const roles = (...given: [name: string, needed: number, ...people: string[]][]): Partial<Policy> => ({
  roles: given.map(([name, needed, ...people]) => ({ name, needed, people })),
});
const effective = (before: Partial<Policy>, now: Partial<Policy>): EffectivePolicy =>
  effectivePolicy(policyWith(before), policyWith(now));

/** Two values of a setting, and what holds whichever of them is of the request and which of now. */
type Row = [one: Partial<Policy>, other: Partial<Policy>, both: Partial<EffectivePolicy>];

const role = (name: string, needed: number, people: string[] | null) => ({ name, needed, people });

const settings: Record<string, Row[]> = {
  roles: [
    [roles([architect, 1]), { roles: null }, { roles: [role(architect, 1, null)] }],
    [{ roles: null }, { roles: null }, { roles: [] }],
    [roles([architect, 1]), roles([`${architect}:`, 1]), {}],
  ],
  'sign-offs a role': [[roles([architect, 1]), roles([architect, 3]), { roles: [role(architect, 3, null)] }]],
  'people of a role': [
    [roles([architect, 1, 'ben', 'chloe']), roles([architect, 1, 'ben']), { roles: [role(architect, 1, ['ben'])] }],
    [roles([architect, 1, 'ben']), roles([architect, 1]), { roles: [role(architect, 1, ['ben'])] }],
    [roles([architect, 1, 'ben']), roles([architect, 1, 'chloe']), { roles: [role(architect, 1, [])] }],
  ],
  'authors approve': [[{ authorsMayApprove: true }, { authorsMayApprove: false }, { authorsMayApprove: false }]],
  'on edit': [
    [{ onEdit: 'backToReview' }, { onEdit: 'askAgain' }, { onEdit: 'backToReview' }],
    [{ onEdit: 'askAgain' }, { onEdit: 'flag' }, { onEdit: 'askAgain' }],
    [{ onEdit: 'backToReview' }, { onEdit: 'flag' }, { onEdit: 'backToReview' }],
  ],
  'sections left out': [
    [{ ignoredSections: ['Risks'] }, { ignoredSections: [] }, { ignoredSections: [] }],
    [{ ignoredSections: ['Risks', 'Tests'] }, { ignoredSections: ['Risks'] }, { ignoredSections: ['Risks'] }],
  ],
  expiry: [
    [{ expiresAfterDays: 30 }, { expiresAfterDays: null }, { expiresAfterDays: 30 }],
    [{ expiresAfterDays: 30 }, { expiresAfterDays: 90 }, { expiresAfterDays: 30 }],
  ],
  'progress counts': [[{ progressCounts: true }, { progressCounts: false }, { progressCounts: true }]],
};

test('every setting of the table has a test here, and every setting of a policy is in the table', () => {
  expect(rowsOf('setting')).toEqual([...Object.keys(settings), 'tells people, updates the page']);
  const tested = new Set(Object.values(settings).flatMap((rows) => rows.flatMap(([one]) => Object.keys(one))));
  expect([...tested, 'tellsPeople', 'updatesPage'].sort()).toEqual(Object.keys(defaultPolicy).sort());
});

describe.each(Object.entries(settings))('of two policies, the stricter holds: %s', (_, rows) => {
  test.each(rows)('%j and %j', (one, other, both) => {
    expect([effective(one, other), effective(other, one)]).toEqual([
      expect.objectContaining(both),
      expect.objectContaining(both),
    ]);
  });
});

test('roles that only one policy asks for are asked for too, in the names of now', () => {
  const [before, now] = [roles([architect, 1], ['legal', 1, 'emma']), roles(['Legal', 2], [security, 1, 'chloe'])];
  expect(effective(before, now).roles).toEqual([
    role(architect, 1, null),
    role('Legal', 2, ['emma']),
    role(security, 1, ['chloe']),
  ]);
});

test('whether people are told and the page is updated, the policy of now says', () => {
  const quiet = { tellsPeople: false, updatesPage: false };
  expect([effective({}, quiet), effective(quiet, {})]).toEqual([
    expect.objectContaining(quiet),
    expect.objectContaining({ tellsPeople: true, updatesPage: true }),
  ]);
});

test('without a request, the policy of now holds alone', () => {
  const now = policyWith({ ...roles([architect, 2, 'ben']), ignoredSections: ['Risks'], authorsMayApprove: true });
  expect(effectivePolicy(undefined, now)).toEqual({ ...now, roles: [role(architect, 2, ['ben'])] });
});

test('where two lists of people share nobody, nobody holds the role', () => {
  const policy = effective(roles([architect, 1, 'ben']), roles([architect, 1, 'chloe']));
  expect(['ben', 'chloe', 'emma'].map((accountId) => mayHold(architect, accountId, policy))).toEqual([
    false,
    false,
    false,
  ]);
});

describe('from the request on, what is stricter holds at once and what is looser from the next request on:', () => {
  const signedUnder = (policy: Partial<Policy>) => [
    request({ policy: storedPolicyOf(policyWith(policy)) }),
    approve('ben', architect),
    approve('chloe', security),
  ];
  const statusUnder = (before: Partial<Policy>, now: Partial<Policy>, content = edited) =>
    standingIn(stateAfter(...signedUnder(before)), { policy: now, now: content }).status;
  const cases: [
    what: string,
    one: Partial<Policy>,
    other: Partial<Policy>,
    statuses: string[],
    content: typeof edited,
  ][] = [
    ['an effect of edits', { onEdit: 'backToReview' }, { onEdit: 'flag' }, ['inReview', 'inReview'], edited],
    ['a section left out', { ignoredSections: ['API'] }, {}, ['changedSince', 'changedSince'], edited],
    ['an expiry', { expiresAfterDays: 3 }, {}, ['expired', 'expired'], approved],
    ['a role', roles(['Legal', 1]), {}, ['inReview', 'inReview'], approved],
    ['people of a role', roles([architect, 1, 'emma']), {}, ['inReview', 'inReview'], approved],
  ];
  test.each(cases)('%s', (_, one, other, statuses, content) => {
    expect([statusUnder(one, other, content), statusUnder(other, one, content)]).toEqual(statuses);
  });

  test.each([
    ['an author', { authors: ['ada', 'ben'] }],
    ['whoever asked', { by: 'ben' }],
  ])('whether %s may sign', (_, asked) => {
    const statusUnder = (before: Partial<Policy>, now: Partial<Policy>) => {
      const [, ...signed] = signedUnder({});
      const asking = request({ ...asked, policy: storedPolicyOf(policyWith(before)) });
      return standingIn(stateAfter(asking, ...signed), { policy: now }).status;
    };
    const [own, others] = [{ authorsMayApprove: true }, { authorsMayApprove: false }];
    expect([statusUnder(own, own), statusUnder(own, others), statusUnder(others, own)]).toEqual([
      'approved',
      'inReview',
      'inReview',
    ]);
  });
});

test('the moments of the table are those that the handlers are tested for', () => {
  expect(rowsOf('moment')).toEqual([
    'request',
    'a policy is saved',
    'the page moves to another space',
    'the macro names another template',
  ]);
});
