import {
  approve,
  approved,
  architect,
  askForChanges,
  content,
  edited,
  type Present,
  request,
  said,
  security,
  standingIn,
  stateAfter,
  withdraw,
} from './reviews';

type Steps = Parameters<typeof stateAfter>;

const both: Steps = [request(), approve('ben', architect), approve('chloe', security)];

const fromEngineering = { madeFrom: { templateId: 'engineering' } } as const;

describe('where a design stands follows from its history', () => {
  const cases: [what: string, steps: Steps, where: string][] = [
    ['nobody asked', [], 'draft 0/0; awaits nobody'],
    [
      'a review is asked for',
      [request()],
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'one has signed',
      [request(), approve('ben', architect)],
      `inReview 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    ['all have signed', both, 'approved 2/2, v7; awaits nobody'],
    ['a second one signs in a role', [...both, approve('dmitri', security)], 'approved 2/2, v7; awaits nobody'],
    [
      'somebody not asked signs',
      [request(), approve('emma', architect)],
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'somebody signs in another’s role',
      [request(), approve('ben', security)],
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'a review is asked for again',
      [request(fromEngineering), approve('ben', architect), request(fromEngineering)],
      `inReview 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'a review is asked for again, of what was made from no template before',
      [request({ madeFrom: {} }), approve('ben', architect), request(fromEngineering)],
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'a review is asked for again, since when it is known what a design was made from',
      [request(), approve('ben', architect), request(fromEngineering)],
      `inReview 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'one asks for changes',
      [request(), approve('ben', architect), askForChanges('chloe', security, 'Why?')],
      `changesRequested 1/2, v7; awaits dmitri as ${security}`,
    ],
    [
      'one asks for changes after all signed',
      [...both, askForChanges('ben', architect, 'Why?')],
      'changesRequested 1/2, v7; awaits nobody',
    ],
    [
      'who asked for changes signs',
      [request(), askForChanges('ben', architect, 'Why?'), approve('ben', architect), approve('chloe', security)],
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'changes are asked for, and then a review again',
      [request(), approve('ben', architect), askForChanges('chloe', security, 'Why?'), request()],
      `inReview 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'one takes a sign-off back',
      [...both, withdraw('ben', architect)],
      `inReview 1/2, v7; awaits ben as ${architect}`,
    ],
    [
      'one takes a request for changes back',
      [request(), askForChanges('ben', architect, 'Why?'), withdraw('ben', architect)],
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    ['the review is cancelled', [...both, { type: 'cancelReview', by: 'ada' }], 'draft 0/0; awaits nobody'],
    [
      'a review is asked for after one was cancelled',
      [...both, { type: 'cancelReview', by: 'ada' }, request()],
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'the design is implemented',
      [...both, { type: 'markImplemented', by: 'ada' }],
      'implemented 2/2, v7; awaits nobody',
    ],
    [
      'it is reopened',
      [...both, { type: 'markImplemented', by: 'ada' }, { type: 'reopen', by: 'ada' }],
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'somebody else is asked in a role',
      [...both, request({ reviewers: [{ role: architect, needed: 1, people: ['emma'] }] })],
      `inReview 0/1; awaits emma as ${architect}`,
    ],
    [
      'one of two in a role has signed',
      [
        request({ reviewers: [{ role: security, needed: 2, people: ['chloe', 'dmitri'] }] }),
        approve('chloe', security),
      ],
      `inReview 1/2, v7; awaits dmitri as ${security}`,
    ],
  ];
  test.each(cases)('when %s', (_, steps, where) => {
    expect(said(standingIn(stateAfter(...steps)))).toBe(where);
  });
});

describe('what an edit does follows from the policy', () => {
  const cases: [what: string, steps: Steps, present: Present, where: string][] = [
    ['a flag after approval', both, { now: edited }, 'changedSince 2/2, v7, changed: 1 in API; awaits nobody'],
    [
      'being asked again after approval',
      both,
      { now: edited, policy: { onEdit: 'askAgain' } },
      `changedSince 2/2, v7, changed: 1 in API; awaits ben as ${architect}, chloe as ${security}`,
    ],
    [
      'a review from the start after approval',
      both,
      { now: edited, policy: { onEdit: 'backToReview' } },
      `inReview 0/2, changed: 1 in API; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'a flag during the review',
      both.slice(0, 2),
      { now: edited },
      `inReview 1/2, v7, changed: 1 in API; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'being asked again during the review',
      both.slice(0, 2),
      { now: edited, policy: { onEdit: 'askAgain' } },
      `inReview 1/2, v7, changed: 1 in API; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'nothing, once it is taken back',
      both,
      { now: approved, policy: { onEdit: 'backToReview' } },
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'nothing in a section that does not count',
      both,
      { now: edited, policy: { onEdit: 'backToReview', ignoredSections: ['api'] } },
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'as much as it changes',
      both,
      { now: content('Overview2', 'API1', 'Costs1') },
      'changedSince 2/2, v7, changed: 3 in Overview, Rollout, Costs; awaits nobody',
    ],
    [
      'nothing once all have signed it again',
      [
        ...both,
        approve('ben', architect, { digest: edited.digest, version: 8 }),
        approve('chloe', security, { digest: edited.digest, version: 8 }),
      ],
      { now: edited },
      'approved 2/2, v8; awaits nobody',
    ],
    [
      'a flag until the last has signed it again',
      [...both, approve('ben', architect, { digest: edited.digest, version: 8 })],
      { now: edited },
      'changedSince 2/2, v8, changed: 1 in API; awaits nobody',
    ],
    [
      'a flag on what is implemented',
      [...both, { type: 'markImplemented', by: 'ada' }],
      { now: edited },
      'implemented 2/2, v7, changed: 1 in API; awaits nobody',
    ],
  ];
  test.each(cases)('%s', (_, steps, present, where) => {
    expect(said(standingIn(stateAfter(...steps), present))).toBe(where);
  });

  test('an edit whose extent is not known any more is still one', () => {
    const state = stateAfter(request(), approve('ben', architect, { digest: 'lost' }), approve('chloe', security));
    expect(standingIn(state)).toMatchObject({
      status: 'changedSince',
      changed: { digest: 'lost', edits: undefined, sections: [] },
    });
  });
});

describe('what a policy asks for', () => {
  const cases: [what: string, steps: Steps, present: Present, where: string][] = [
    [
      'a sign-off holds on its last day',
      both,
      { policy: { expiresAfterDays: 10 }, day: '2026-11-11' },
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'a sign-off expires',
      both,
      { policy: { expiresAfterDays: 10 }, day: '2026-11-12' },
      `expired 1/2, v7; awaits ben as ${architect}`,
    ],
    [
      'who signs again is not awaited',
      [...both, approve('ben', architect)],
      { policy: { expiresAfterDays: 10 }, day: '2026-11-12' },
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'a request for changes expires',
      [request(), askForChanges('ben', architect, 'Why?')],
      { policy: { expiresAfterDays: 10 }, day: '2026-11-20' },
      `inReview 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'only those it names can hold a role',
      both,
      { policy: { roles: [{ name: architect, needed: 1, people: ['dmitri'] }] } },
      `inReview 1/2, v7; awaits nobody`,
    ],
  ];
  test.each(cases)('%s', (_, steps, present, where) => {
    expect(said(standingIn(stateAfter(...steps), present))).toBe(where);
  });
});

test('a standing says who signed what, when all had signed, and until when it holds', () => {
  expect(standingIn(stateAfter(...both), { now: edited, policy: { expiresAfterDays: 90 } })).toEqual({
    status: 'changedSince',
    signed: 2,
    needed: 2,
    version: 7,
    approvedAt: '2026-11-03T10:00:00.000Z',
    expiresOn: '2027-01-31',
    roles: [
      {
        name: architect,
        needed: 1,
        signed: 1,
        signOffs: [
          {
            accountId: 'ben',
            decision: 'approved',
            at: '2026-11-02T10:00:00.000Z',
            version: 7,
            digest: approved.digest,
            standing: 'changed',
            counts: true,
          },
        ],
        awaited: [],
      },
      {
        name: security,
        needed: 1,
        signed: 1,
        signOffs: [
          {
            accountId: 'chloe',
            decision: 'approved',
            at: '2026-11-03T10:00:00.000Z',
            version: 7,
            digest: approved.digest,
            standing: 'changed',
            counts: true,
          },
        ],
        awaited: [],
      },
    ],
    changed: { version: 7, at: '2026-11-02T10:00:00.000Z', digest: approved.digest, edits: 1, sections: ['API'] },
  });
});
