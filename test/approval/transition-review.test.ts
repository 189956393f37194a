import type { ApprovalStep } from '../../src/contract/api';
import { formatMessage } from '../../src/i18n/format';
import type { ApprovalState } from '../../src/features/approval/history';
import { noHistory } from '../../src/features/approval/history';
import { availableTransitions } from '../../src/features/approval/available-transitions';
import { type TransitionContext, transitionReview } from '../../src/features/approval/transition-review';
import { effectivePolicy } from '../../src/features/approval/effective-policy';
import { defaultPolicy, type Policy, storedPolicyOf } from '../../src/features/approval/policy';
import { noSteps } from '../static/designs';
import {
  approve,
  approved,
  architect,
  askForChanges,
  edited,
  policyWith,
  request,
  security,
  standingIn,
  stateAfter,
  withdraw,
} from './reviews';

const at = '2026-11-20T10:00:00.000Z';
const names: Record<string, string> = { ada: 'Ada Park', ben: 'Ben Ortiz', chloe: 'Chloe Dubois', emma: 'Emma Lund' };

type Circumstances = Partial<Omit<TransitionContext, 'policy' | 'nextPolicy'>> & {
  policy?: Partial<Policy>;
  /** Where it is not the same. */
  nextPolicy?: Partial<Policy>;
};

/** Somebody on the page of Ada’s design, as it was approved or shall be. */
function facts(
  caller: string,
  state: ApprovalState,
  { policy = {}, nextPolicy = policy, ...rest }: Circumstances = {},
): TransitionContext {
  const now = rest.digest === edited.digest ? edited : approved;
  return {
    state,
    policy: effectivePolicy(undefined, policyWith(policy)),
    nextPolicy: policyWith(nextPolicy),
    madeFrom: { templateId: 'engineering' },
    standing: standingIn(state, { policy, now }),
    caller,
    canEdit: caller === 'ada' || caller === 'ben',
    authors: ['ada'],
    roles: [
      { name: architect, needed: 1, proposed: [], only: null, mandatory: true },
      { name: security, needed: 1, proposed: [], only: null, mandatory: true },
    ],
    seen: state.number,
    claimed: { version: 7, digest: now.digest, isTrue: true },
    digest: now.digest,
    linkedIssue: undefined,
    at,
    nameOf: (accountId) => names[accountId] ?? accountId,
    ...rest,
  };
}

const asked = [
  { role: architect, people: ['ben'] },
  { role: security, people: ['chloe', 'dmitri'] },
];
const steps = {
  request: { type: 'requestReview', reviewers: asked },
  cancel: { type: 'cancelReview' },
  approve: { type: 'approve', role: architect },
  comment: { type: 'requestChanges', role: architect, comment: 'Why three times?' },
  withdraw: { type: 'withdraw', role: architect },
  implement: { type: 'markImplemented' },
  reopen: { type: 'reopen' },
} satisfies Record<string, ApprovalStep>;

const inReview = stateAfter(request());
const oneSigned = stateAfter(request(), approve('ben', architect));
const allSigned = stateAfter(request(), approve('ben', architect), approve('chloe', security));
const implemented = stateAfter(request(), approve('ben', architect), approve('chloe', security), {
  type: 'markImplemented',
  by: 'ada',
});

const entry = { at, version: 7, digest: approved.digest };

/** What comes of a step, with what people read of a refusal. */
function outcomeOf(step: ApprovalStep, given: TransitionContext) {
  const outcome = transitionReview(step, given);
  if (!('refused' in outcome)) return outcome;
  const { code, reason, advice } = outcome.refused;
  return { refused: { code, message: formatMessage(reason), advice: formatMessage(advice) } };
}

describe('a step becomes an entry of the history:', () => {
  const cases: [what: string, step: ApprovalStep, facts: TransitionContext, event: object][] = [
    [
      'a request for a review, with who is asked and whose design it is',
      steps.request,
      facts('ada', noHistory),
      {
        ...entry,
        type: 'requestReview',
        by: 'ada',
        authors: ['ada'],
        reviewers: [
          { role: architect, needed: 1, people: ['ben'] },
          { role: security, needed: 1, people: ['chloe', 'dmitri'] },
        ],
        madeFrom: { templateId: 'engineering' },
        policy: storedPolicyOf(defaultPolicy),
      },
    ],
    ['an approval', steps.approve, facts('ben', inReview), { ...entry, type: 'approve', by: 'ben', role: architect }],
    [
      'an approval with a comment',
      { ...steps.approve, comment: 'Well thought out' },
      facts('ben', inReview),
      { ...entry, type: 'approve', by: 'ben', role: architect, comment: 'Well thought out' },
    ],
    [
      'an approval of what was edited since',
      steps.approve,
      facts('ben', allSigned, {
        digest: edited.digest,
        claimed: { version: 8, digest: edited.digest, isTrue: true },
      }),
      { ...entry, type: 'approve', by: 'ben', role: architect, digest: edited.digest, version: 8 },
    ],
    [
      'an approval by an author, where authors may',
      steps.approve,
      facts('ben', inReview, { authors: ['ben'], policy: { authorsMayApprove: true } }),
      { ...entry, type: 'approve', by: 'ben', role: architect },
    ],
    [
      'a request for changes',
      steps.comment,
      facts('ben', inReview),
      { ...entry, type: 'requestChanges', by: 'ben', role: architect, comment: 'Why three times?' },
    ],
    [
      'an approval taken back',
      steps.withdraw,
      facts('ben', oneSigned),
      { ...entry, type: 'withdraw', by: 'ben', role: architect },
    ],
    ['a cancelled review', steps.cancel, facts('ada', inReview), { ...entry, type: 'cancelReview', by: 'ada' }],
    ['an implementation', steps.implement, facts('ada', allSigned), { ...entry, type: 'markImplemented', by: 'ada' }],
    ['a reopened design', steps.reopen, facts('ada', implemented), { ...entry, type: 'reopen', by: 'ada' }],
    [
      'an approval while others decided since the person looked',
      { type: 'approve', role: security },
      facts('chloe', oneSigned, { seen: 1 }),
      { ...entry, type: 'approve', by: 'chloe', role: security },
    ],
    [
      'an approval that expired, given again',
      steps.approve,
      facts('ben', oneSigned, { policy: { expiresAfterDays: 3 } }),
      { ...entry, type: 'approve', by: 'ben', role: architect },
    ],
  ];
  test.each(cases)('%s', (_, step, given, event) => {
    expect(outcomeOf(step, given)).toEqual({ event });
  });
});

describe('a step that was taken already changes nothing:', () => {
  const cases: [what: string, step: ApprovalStep, facts: TransitionContext][] = [
    ['a request, clicked twice', steps.request, facts('ada', inReview, { seen: 0 })],
    ['an approval, clicked twice', steps.approve, facts('ben', oneSigned, { seen: 1 })],
    [
      'a request for changes, clicked twice',
      steps.comment,
      facts('ben', stateAfter(request(), askForChanges('ben', architect, 'Why three times?')), { seen: 1 }),
    ],
    [
      'a sign-off taken back twice',
      steps.withdraw,
      facts('ben', stateAfter(request(), approve('ben', architect), withdraw('ben', architect)), { seen: 2 }),
    ],
    [
      'a review cancelled twice',
      steps.cancel,
      facts('ada', stateAfter(request(), { type: 'cancelReview', by: 'ada' }), { seen: 1 }),
    ],
    ['an implementation, clicked twice', steps.implement, facts('ada', implemented, { seen: 3 })],
    [
      'a design reopened twice',
      steps.reopen,
      facts('ada', stateAfter(request(), { type: 'markImplemented', by: 'ada' }, { type: 'reopen', by: 'ada' }), {
        seen: 2,
      }),
    ],
  ];
  test.each(cases)('%s', (_, step, given) => {
    expect(outcomeOf(step, given)).toEqual({ unchanged: true });
  });
});

describe('a step is refused, with the reason:', () => {
  const cases: [what: string, step: ApprovalStep, facts: TransitionContext, code: string, message: string][] = [
    [
      'an approval nobody asked for',
      steps.approve,
      facts('ben', noHistory),
      'step-refused',
      'Nobody has asked for a review of this design.',
    ],
    [
      'an approval in a role that is somebody else’s',
      { type: 'approve', role: security },
      facts('ben', inReview),
      'step-refused',
      'You weren’t asked to sign off as Security Review.',
    ],
    [
      'an approval in a role of one’s own making',
      { type: 'approve', role: 'Owner' },
      facts('ben', inReview),
      'step-refused',
      'This review doesn’t ask for a sign-off by Owner.',
    ],
    [
      'an approval by somebody not asked',
      steps.approve,
      facts('emma', inReview),
      'step-refused',
      'You weren’t asked to sign off as Architect.',
    ],
    [
      'an approval by somebody the policy does not name any more',
      steps.approve,
      facts('ben', inReview, { policy: { roles: [{ name: architect, needed: 1, people: ['dmitri'] }] } }),
      'step-refused',
      'You weren’t asked to sign off as Architect.',
    ],
    [
      'an approval by an author',
      steps.approve,
      facts('ben', inReview, { authors: ['ada', 'ben'] }),
      'step-refused',
      'You wrote this design or asked for its review, so you can’t sign it off.',
    ],
    [
      'an approval by whoever was an author at the request',
      steps.approve,
      facts('ben', stateAfter(request({ authors: ['ben'] })), { authors: ['ada'] }),
      'step-refused',
      'You wrote this design or asked for its review, so you can’t sign it off.',
    ],
    [
      'an approval by whoever asked for it',
      steps.approve,
      facts('ben', stateAfter(request({ by: 'ben' }))),
      'step-refused',
      'You wrote this design or asked for its review, so you can’t sign it off.',
    ],
    [
      'an approval of a page that says something else by now',
      steps.approve,
      facts('ben', inReview, {
        digest: edited.digest,
        claimed: { version: 7, digest: approved.digest, isTrue: true },
      }),
      'stale',
      'The page was edited since you looked at it.',
    ],
    [
      'an approval, sent again after it was taken back',
      steps.approve,
      facts('ben', stateAfter(request(), approve('ben', architect), withdraw('ben', architect)), { seen: 1 }),
      'stale',
      'This was decided on since you looked at it.',
    ],
    [
      'an approval from before the review was cancelled and asked for again',
      steps.approve,
      facts('ben', stateAfter(request(), { type: 'cancelReview', by: 'ada' }, request()), { seen: 1 }),
      'stale',
      'This was decided on since you looked at it.',
    ],
    [
      'an approval on a history that is still to come',
      steps.approve,
      facts('ben', inReview, { seen: 9 }),
      'stale',
      'This was decided on since you looked at it.',
    ],
    [
      'an approval of what is implemented',
      steps.approve,
      facts('ben', implemented),
      'step-refused',
      'This design is implemented already.',
    ],
    [
      'taking back what was never given',
      steps.withdraw,
      facts('ben', inReview),
      'step-refused',
      'You haven’t signed off as Architect.',
    ],
    [
      'a request by somebody who may not edit',
      steps.request,
      facts('chloe', noHistory),
      'forbidden',
      'You may view this page but not edit it, so you can’t take this step.',
    ],
    [
      'a request, sent again after it was cancelled',
      steps.request,
      facts('ada', stateAfter(request(), { type: 'cancelReview', by: 'ada' }), { seen: 0 }),
      'stale',
      'This was decided on since you looked at it.',
    ],
    [
      'a request that names nobody in a role',
      { type: 'requestReview', reviewers: [{ role: architect, people: ['ben'] }] },
      facts('ada', noHistory),
      'step-refused',
      'Security Review needs somebody to sign off, and nobody is named.',
    ],
    [
      'a request that names too few in a role',
      steps.request,
      facts('ada', noHistory, {
        roles: [
          { name: architect, needed: 2, proposed: [], only: null, mandatory: true },
          { name: security, needed: 1, proposed: [], only: null, mandatory: true },
        ],
      }),
      'step-refused',
      'Architect needs 2 people to sign off, and only 1 is named.',
    ],
    [
      'a request that names an author',
      { type: 'requestReview', reviewers: [{ role: architect, people: ['ada'] }] },
      facts('ben', noHistory),
      'step-refused',
      'Ada Park wrote this design or asks for its review, so they can’t sign it off as Architect.',
    ],
    [
      'a request that names whoever makes it',
      { type: 'requestReview', reviewers: [{ role: architect, people: ['ben'] }] },
      facts('ben', noHistory),
      'step-refused',
      'Ben Ortiz wrote this design or asks for its review, so they can’t sign it off as Architect.',
    ],
    [
      'a request that names an author, whom the policy of the review before let',
      { type: 'requestReview', reviewers: [{ role: architect, people: ['ada'] }] },
      facts('ben', inReview, { policy: { authorsMayApprove: true }, nextPolicy: { authorsMayApprove: false } }),
      'step-refused',
      'Ada Park wrote this design or asks for its review, so they can’t sign it off as Architect.',
    ],
    [
      'an approval by an author, whom the policy of the next review would let',
      steps.approve,
      facts('ben', inReview, { authors: ['ben'], nextPolicy: { authorsMayApprove: true } }),
      'step-refused',
      'You wrote this design or asked for its review, so you can’t sign it off.',
    ],
    [
      'a request that names somebody the policy does not',
      steps.request,
      facts('ada', noHistory, {
        roles: [
          { name: architect, needed: 1, proposed: ['emma'], only: ['emma'], mandatory: true },
          { name: security, needed: 1, proposed: [], only: null, mandatory: true },
        ],
      }),
      'step-refused',
      'Ben Ortiz can’t sign off as Architect in this space.',
    ],
    [
      'a request in a role the design does not have',
      { type: 'requestReview', reviewers: [...asked, { role: 'Owner', people: ['ben'] }] },
      facts('ada', noHistory),
      'step-refused',
      'This design isn’t signed off by Owner.',
    ],
    [
      'a request for what is implemented',
      steps.request,
      facts('ada', implemented),
      'step-refused',
      'This design is implemented already.',
    ],
    [
      'cancelling by somebody who may not edit',
      steps.cancel,
      facts('chloe', inReview),
      'forbidden',
      'You may view this page but not edit it, so you can’t take this step.',
    ],
    [
      'implementing what is not approved',
      steps.implement,
      facts('ada', oneSigned),
      'step-refused',
      'Only an approved design can be marked as implemented.',
    ],
    [
      'implementing what changed since it was approved',
      steps.implement,
      facts('ada', allSigned, { digest: edited.digest }),
      'step-refused',
      'The design changed since it was approved, so it can’t be marked as implemented.',
    ],
    [
      'reopening what is not implemented',
      steps.reopen,
      facts('ada', allSigned),
      'step-refused',
      'This design isn’t marked as implemented.',
    ],
  ];
  test.each(cases)('%s', (_, step, given, code, message) => {
    expect(outcomeOf(step, given)).toEqual({ refused: { code, message, advice: expect.any(String) as string } });
  });
});

describe('what was on the screen decides:', () => {
  const stale = (message: string) => ({
    refused: { code: 'stale', message, advice: 'Look at what changed, then decide again.' },
  });
  test('a newer version with the same digest is recorded as the one that was seen', () => {
    const given = facts('ben', inReview, { claimed: { version: 5, digest: approved.digest, isTrue: true } });
    expect(outcomeOf(steps.approve, given)).toMatchObject({ event: { version: 5, digest: approved.digest } });
  });
  test.each(['approve', 'cancel', 'withdraw', 'reopen'] as const)(
    'a version that does not say what is claimed is recorded by no step: %s',
    (name) => {
      const state = name === 'reopen' ? implemented : oneSigned;
      const claimed = { version: 6, digest: approved.digest, isTrue: false };
      const caller = name === 'cancel' || name === 'reopen' ? 'ada' : 'ben';
      const step = name === 'approve' ? { ...steps.approve, comment: 'Again' } : steps[name];
      expect(outcomeOf(step, facts(caller, state, { claimed }))).toEqual(
        stale('The page was edited since you looked at it.'),
      );
    },
  );
  test.each(['cancel', 'withdraw', 'reopen'] as const)(
    'a step that an edit does not keep from being taken is recorded on what was seen: %s',
    (name) => {
      const claimed = { version: 6, digest: approved.digest, isTrue: true };
      const state = name === 'reopen' ? implemented : oneSigned;
      const caller = name === 'withdraw' ? 'ben' : 'ada';
      const given = facts(caller, state, { claimed, digest: edited.digest });
      expect(outcomeOf(steps[name], given)).toMatchObject({ event: { version: 6, digest: approved.digest } });
    },
  );
  test('a refusal names what changed', () => {
    const claimed = { version: 6, digest: approved.digest, isTrue: true, changed: ['API', null] };
    expect(outcomeOf(steps.approve, facts('ben', inReview, { claimed, digest: edited.digest }))).toEqual(
      stale(
        'The page was edited since you looked at it. These sections changed: “API”, the part above the first heading.',
      ),
    );
  });
});

describe('a request leaves no role out in silence:', () => {
  const optional = [
    { name: architect, needed: 1, proposed: [], only: null, mandatory: false },
    { name: security, needed: 1, proposed: [], only: null, mandatory: false },
  ];
  const onlyArchitect = { type: 'requestReview', reviewers: [{ role: architect, people: ['ben'] }] } as const;
  const asking = (roles: TransitionContext['roles'], leftOut?: string[]) =>
    outcomeOf(
      { ...onlyArchitect, reviewers: [{ role: architect, people: ['ben'] }], ...(leftOut && { leftOut }) },
      facts('ada', noHistory, { roles }),
    );
  test('one that it does not name is refused', () => {
    expect(asking(optional)).toEqual({
      refused: {
        code: 'step-refused',
        message: 'Security Review needs somebody to sign off, and nobody is named.',
        advice: 'Name who signs off as Security Review, or confirm that this review leaves the role out.',
      },
    });
  });
  test('one that it names is recorded as left out', () => {
    expect(asking(optional, ['security review'])).toMatchObject({
      event: { reviewers: [{ role: architect, needed: 1, people: ['ben'] }], leftOut: [security] },
    });
  });
  test('one of the policy stays', () => {
    expect(
      asking(
        optional.map((role) => ({ ...role, mandatory: true })),
        [security],
      ),
    ).toMatchObject({
      refused: { message: 'The approval policy asks for Security Review, so a review can’t leave it out.' },
    });
  });
  test('some role has to be asked', () => {
    const none = { type: 'requestReview' as const, reviewers: [], leftOut: [architect, security] };
    expect(outcomeOf(none, facts('ada', noHistory, { roles: optional }))).toMatchObject({
      refused: { message: 'A review needs at least one role, and all of them are left out.' },
    });
  });
});

describe('a person is offered the steps that would be taken:', () => {
  const cases: [what: string, facts: TransitionContext, steps: object][] = [
    ['an author, before a review', facts('ada', noHistory), { requestReview: true }],
    ['a reader', facts('emma', inReview), {}],
    ['an author, in a review', facts('ada', inReview), { requestReview: true, cancelReview: true }],
    ['a reviewer', facts('chloe', inReview), { approve: [security], requestChanges: [security] }],
    ['a reviewer who has signed', facts('chloe', allSigned), { requestChanges: [security], withdraw: [security] }],
    [
      'a reviewer who signed what was edited since',
      facts('chloe', allSigned, { digest: edited.digest }),
      { approve: [security], requestChanges: [security], withdraw: [security] },
    ],
    [
      'an author, once all have signed',
      facts('ada', allSigned),
      { requestReview: true, cancelReview: true, markImplemented: true },
    ],
    ['an author, once it is implemented', facts('ada', implemented), { reopen: true }],
  ];
  test.each(cases)('%s', (_, given, offered) => {
    expect(availableTransitions(given)).toEqual({ ...noSteps, ...offered });
  });
});
