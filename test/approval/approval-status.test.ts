import { afterLink } from '../../src/features/approval/history';
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
      `changesRequested 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'changes are asked for, and then somebody else is asked in the role',
      [
        request(),
        askForChanges('chloe', security, 'Why?'),
        request({ reviewers: [{ role: security, needed: 1, people: ['dmitri'] }] }),
        approve('dmitri', security),
      ],
      'changesRequested 1/1, v7; awaits nobody',
    ],
    [
      'changes are asked for, and then the role is left out',
      [
        request(),
        askForChanges('chloe', security, 'Why?'),
        request({ reviewers: [{ role: architect, needed: 1, people: ['ben'] }] }),
        approve('ben', architect),
      ],
      'changesRequested 1/1, v7; awaits nobody',
    ],
    [
      'changes are asked for, the review is cancelled and asked for again',
      [request(), askForChanges('chloe', security, 'Why?'), { type: 'cancelReview', by: 'ada' }, request()],
      `changesRequested 0/2; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'who asked for changes withdraws that, though others are asked by now',
      [
        request(),
        askForChanges('chloe', security, 'Why?'),
        request({ reviewers: [{ role: security, needed: 1, people: ['dmitri'] }] }),
        withdraw('chloe', security),
      ],
      `inReview 0/1; awaits dmitri as ${security}`,
    ],
    [
      'a sign-off is withdrawn, and the review asked for again',
      [...both, withdraw('ben', architect), request()],
      `inReview 1/2, v7; awaits ben as ${architect}`,
    ],
    [
      'a role is left out, and asked for again',
      [...both, request({ reviewers: [{ role: architect, needed: 1, people: ['ben'] }] }), request()],
      `inReview 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'a role is spelled in another way',
      [
        request(),
        approve('chloe', security),
        request({ reviewers: [{ role: 'security review:', needed: 1, people: ['chloe'] }] }),
      ],
      'approved 1/1, v7; awaits nobody',
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
      'changedSince 2/2, v7, changed: 1 in API; awaits nobody',
    ],
    [
      'a flag on what is implemented, where it takes designs back to review',
      [...both, { type: 'markImplemented', by: 'ada' }],
      { now: edited, policy: { onEdit: 'backToReview' } },
      'changedSince 0/2, changed: 1 in API; awaits nobody',
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
      'a request for changes does not expire',
      [request(), askForChanges('ben', architect, 'Why?')],
      { policy: { expiresAfterDays: 10 }, day: '2026-11-20' },
      `changesRequested 0/2; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'only those it names can hold a role',
      both,
      { policy: { roles: [{ name: architect, needed: 1, people: ['dmitri'] }] } },
      `inReview 1/2, v7; awaits nobody`,
    ],
    [
      'a request for changes is lifted by a policy that lets its author hold the role no more',
      [...both, askForChanges('ben', architect, 'Why?')],
      { policy: { roles: [{ name: architect, needed: 1, people: ['dmitri'] }] } },
      `inReview 1/2, v7; awaits nobody`,
    ],
    [
      'a role that only the policy of now names is needed, and nobody is asked in it',
      both,
      { policy: { roles: [{ name: 'Legal', needed: 2, people: ['emma'] }] } },
      'inReview 2/4, v7; awaits nobody',
    ],
    [
      'as many are needed as the policy of now asks for, though the request asked for fewer',
      both,
      { policy: { roles: [{ name: security, needed: 2, people: [] }] } },
      `inReview 2/3, v7; awaits dmitri as ${security}`,
    ],
    [
      'whom a policy has left out of a role since they signed has not signed, whatever the role is called now',
      both,
      { lists: [{ role: `2. ${security.toUpperCase()}:`, people: ['dmitri'], at: '2026-11-04T00:00:00.000Z' }] },
      `inReview 1/2, v7; awaits chloe as ${security}, dmitri as ${security}`,
    ],
    [
      'who signs anew after that has signed',
      [...both, approve('emma', architect), approve('chloe', security)],
      { lists: [{ role: security, people: ['dmitri'], at: '2026-11-04T00:00:00.000Z' }] },
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'what is implemented is held to it too',
      [...both, { type: 'markImplemented', by: 'ada' }],
      { policy: { roles: [{ name: 'Legal', needed: 1, people: [] }] } },
      'inReview 2/3, v7; awaits nobody',
    ],
    [
      'a sign-off that counted when the design was implemented does not expire',
      [...both, { type: 'markImplemented', by: 'ada' }],
      { policy: { expiresAfterDays: 10 }, day: '2027-11-20' },
      'implemented 2/2, v7; awaits nobody',
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
        asked: true,
        needed: 1,
        signed: 1,
        signOffs: [
          {
            accountId: 'ben',
            decision: 'approved',
            at: '2026-11-02T10:00:00.000Z',
            version: 7,
            digest: approved.digest,
            number: 2,
            standing: 'changed',
            relinked: false,
            counts: true,
          },
        ],
        awaited: [],
      },
      {
        name: security,
        asked: true,
        needed: 1,
        signed: 1,
        signOffs: [
          {
            accountId: 'chloe',
            decision: 'approved',
            at: '2026-11-03T10:00:00.000Z',
            version: 7,
            digest: approved.digest,
            number: 3,
            standing: 'changed',
            relinked: false,
            counts: true,
          },
        ],
        awaited: [],
      },
    ],
    changed: {
      version: 7,
      at: '2026-11-02T10:00:00.000Z',
      digest: approved.digest,
      edits: 1,
      sections: ['API'],
      relinked: false,
    },
  });
});

describe('a sign-off is for the issue that the design was linked to', () => {
  const signed = (epicId?: string): Steps => [
    request(),
    approve('ben', architect, epicId === undefined ? {} : { epicId }),
    approve('chloe', security, epicId === undefined ? {} : { epicId }),
  ];
  const cases: [what: string, steps: Steps, present: Present, where: string][] = [
    ['and holds for it', signed('1'), { linkedIssue: '1' }, 'approved 2/2, v7; awaits nobody'],
    [
      'and not for another one',
      signed('1'),
      { linkedIssue: '2' },
      'changedSince 2/2, v7, changed: 0 in ; awaits nobody',
    ],
    ['and holds without a link', signed('1'), {}, 'approved 2/2, v7; awaits nobody'],
    [
      'and, given without a link, holds for the first one',
      signed(),
      { linkedIssue: '2' },
      'approved 2/2, v7; awaits nobody',
    ],
    [
      'and counts no more for another one, where a change takes the design back to review',
      signed('1'),
      { linkedIssue: '2', policy: { onEdit: 'backToReview' } },
      `inReview 0/2, changed: 0 in ; awaits ben as ${architect}, chloe as ${security}, dmitri as ${security}`,
    ],
  ];
  test.each(cases)('%s', (_, steps, present, where) => {
    expect(said(standingIn(stateAfter(...steps), present))).toBe(where);
  });

  test('and, given without a link, is for the first one alone', () => {
    const statuses = (signedFor: string | undefined, links: string[]) => {
      const linked = links.reduce(afterLink, stateAfter(...signed(signedFor)));
      return standingIn(linked, { linkedIssue: links.at(-1) ?? '' }).status;
    };
    expect([statuses(undefined, ['1']), statuses(undefined, ['1', '2']), statuses('1', ['2', '1'])]).toEqual([
      'approved',
      'changedSince',
      'approved',
    ]);
  });
});
