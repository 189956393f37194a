import fc from '../fast-check';
import type { ApprovalPolicy, PoliciesInForce } from '../../src/contract/api';
import {
  draftOf,
  hasProblems,
  newRole,
  type PolicyDraft,
  policyOf,
  problemsOf,
} from '../../static/src/approvalPolicy/PolicyDraft';
import { policyFor } from '../../static/src/approvalPolicy/policyFor';
import { mergeDraft } from '../../static/src/shared/fields/mergeDraft';
import { person } from './designs';

const policy: ApprovalPolicy = {
  roles: null,
  authorsMayApprove: false,
  onEdit: 'flag',
  ignoredSections: ['Timeline'],
  expiresAfterDays: null,
  progressCounts: false,
  tellsPeople: true,
  updatesPage: true,
};

const people = fc.uniqueArray(fc.constantFrom(person('Ben'), person('Chloe'), person('Ada')));
const role = fc
  .record({ name: fc.constantFrom('Architect', 'Security', 'Lead', 'Legal'), people })
  .chain((given) => fc.integer({ min: 1, max: given.people.length || 20 }).map((needed) => ({ ...given, needed })));
const roles = fc.uniqueArray(role, { selector: ({ name }) => name, minLength: 1 });
const policies = fc.record({
  roles: fc.option(roles),
  authorsMayApprove: fc.boolean(),
  onEdit: fc.constantFrom('flag' as const, 'askAgain' as const, 'backToReview' as const),
  ignoredSections: fc.array(fc.constantFrom('Timeline', 'Risks')),
  expiresAfterDays: fc.option(fc.integer({ min: 1, max: 3650 })),
  progressCounts: fc.boolean(),
  tellsPeople: fc.boolean(),
  updatesPage: fc.boolean(),
});

test('a policy that nobody touches stays as it is', () => {
  fc.assert(
    fc.property(policies, (given) => {
      const draft = draftOf(given);
      expect([policyOf(draft), hasProblems(problemsOf(draft))]).toEqual([given, false]);
    }),
  );
});

describe('a typed policy', () => {
  const draft: PolicyDraft = { ...draftOf(policy), rolesFrom: 'list' };
  const typed = (name: string, needed = '1', ...chosen: string[]) => ({ name, needed, people: chosen.map(person) });
  const withRoles = (...given: ReturnType<typeof typed>[]): PolicyDraft => ({
    ...draft,
    roles: given.map((entry, key) => ({ ...entry, key })),
  });
  const fine = { roles: {}, noRoles: false, days: false };

  test.each([
    ['no role', withRoles(), { ...fine, noRoles: true }],
    ['a role without a name', withRoles(typed(' ')), { ...fine, roles: { 0: 'nameMissing' } }],
    [
      'a name taken, in any case',
      withRoles(typed('Lead'), typed('Legal'), typed(' LEAD')),
      { ...fine, roles: { 2: 'nameTaken' } },
    ],
    ['half a person', withRoles(typed('Lead', '1.5')), { ...fine, roles: { 0: 'neededWrong' } }],
    ['too many', withRoles(typed('Lead', '21')), { ...fine, roles: { 0: 'neededWrong' } }],
    ['fewer people than needed', withRoles(typed('Lead', '2', 'Ben')), { ...fine, roles: { 0: 'tooFewPeople' } }],
    ['enough people', withRoles(typed('Lead', '2', 'Ben', 'Ada')), fine],
    ['anybody', withRoles(typed('Lead', '2')), fine],
    ['days that are none', { ...withRoles(typed('Lead')), expiresAfterDays: 'soon' }, { ...fine, days: true }],
    ['no days', { ...withRoles(typed('Lead')), expiresAfterDays: ' ' }, fine],
    ['roles of the page, whatever was listed before', { ...withRoles(typed('')), rolesFrom: 'page' as const }, fine],
  ])('with %s is checked', (_, given, problems) => {
    expect(problemsOf(given)).toEqual(problems);
  });

  test('a new role gets a key that no other has', () => {
    const { roles: listed } = withRoles(typed('Lead'), typed('Legal'));
    expect(newRole(listed)).toEqual({ key: 2, name: '', needed: '1', people: [] });
  });
});

describe('the policy', () => {
  const own: ApprovalPolicy = { ...policy, onEdit: 'askAgain' };
  const inForce: PoliciesInForce = {
    spaceName: 'Payments',
    canChange: true,
    policy,
    version: 3,
    own: false,
    templates: [
      {
        template: { id: 'engineering', name: 'Engineering', sections: ['Overview', 'Risks'] },
        policy: own,
        version: 2,
      },
      { template: { id: 'feature', name: 'Feature', sections: ['Goals', 'Risks'] }, policy: null, version: 0 },
    ],
  };

  test.each([
    [null, { templateId: null, policy, version: 3, own: false, sections: ['Overview', 'Risks', 'Goals'] }],
    [
      'engineering' as const,
      { templateId: 'engineering', policy: own, version: 2, own: true, sections: ['Overview', 'Risks'] },
    ],
    ['feature' as const, { templateId: 'feature', policy, version: 0, own: false, sections: ['Goals', 'Risks'] }],
  ])('of %s is its own, or the next wider one', (templateId, chosen) => {
    expect(policyFor(inForce, templateId)).toEqual(chosen);
  });
});

test('what was typed stays on a newer version, and what others changed comes in', () => {
  const opened = draftOf(policy);
  const typed = { ...opened, authorsMayApprove: true, expiresAfterDays: '30' };
  const saved = { ...opened, onEdit: 'askAgain' as const, expiresAfterDays: '90' };
  expect(mergeDraft(opened, typed, saved)).toEqual({
    ...opened,
    authorsMayApprove: true,
    onEdit: 'askAgain',
    expiresAfterDays: '30',
  });
});
