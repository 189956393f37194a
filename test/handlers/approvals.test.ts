/** Where a design stands after each step, as whoever took it is shown. */
import type { AdfDocument } from '../../src/contract/adf-node';
import type { ApiError, Approval, ApprovalRoleState, ApprovalStep, SignOff } from '../../src/contract/api';
import { ada, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { approval, noSteps } from '../static/designs';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { b, mention, p, text } from '../words';
import { architect, lead, requestReview, type Reviews, reviewsOn, screenOf, timeless } from './reviews';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

type Name = 'ada' | 'ben' | 'chloe' | 'dmitri' | 'emma';

let site: LocalSite;
let reviews: Reviews;
let people: Record<Name, SitePersonAtWork>;

beforeAll(async () => {
  site = await startSite();
  const personNamed = ({ accountId }: { accountId: string }) => personOn(site, accountId);
  people = {
    ada: personNamed(ada),
    ben: personNamed(ben),
    chloe: personNamed(chloe),
    dmitri: personNamed(dmitri),
    emma: personNamed(emma),
  };
  reviews = reviewsOn(site, people.ada);
});
afterAll(() => site.stop());

const named = ({ accountId, displayName }: typeof ada) => ({ accountId, displayName });
const decided = (person: typeof ada, given: Partial<SignOff> = {}): SignOff => ({
  person: named(person),
  decision: 'approved',
  at: 'time',
  comment: null,
  version: 1,
  standing: 'current',
  relinked: false,
  counts: true,
  ...given,
});
const askedFor = (comment: string): Partial<SignOff> => ({ decision: 'changesRequested', comment, counts: false });
const role = (name: string, signOffs: SignOff[], ...awaited: (typeof ada)[]): ApprovalRoleState => ({
  name,
  asked: true,
  needed: 1,
  signed: signOffs.filter(({ counts }) => counts).length,
  signOffs,
  awaited: awaited.map(named),
});

const editorsSteps = { ...noSteps, requestReview: true };
const reviewSteps = { ...editorsSteps, cancelReview: true };

const draft = approval({ steps: editorsSteps });
const inReview: Approval = {
  ...draft,
  status: 'inReview',
  needed: 2,
  requested: { by: named(ada), at: 'time' },
  roles: [role(lead, [], ben), role(architect, [], chloe)],
  steps: reviewSteps,
  seen: 1,
};
const approved: Approval = {
  ...inReview,
  status: 'approved',
  signed: 2,
  version: 1,
  approvedAt: 'time',
  roles: [role(lead, [decided(ben)]), role(architect, [decided(chloe)])],
  steps: { ...reviewSteps, markImplemented: true },
  seen: 3,
};

const approve = (name: string, comment?: string): ApprovalStep => ({
  type: 'approve',
  role: name,
  ...(comment !== undefined && { comment }),
});
const requestChanges = (name: string, comment: string): ApprovalStep => ({
  type: 'requestChanges',
  role: name,
  comment,
});
const askedOf = (people: Record<string, typeof ada>): ApprovalStep => ({
  type: 'requestReview',
  reviewers: Object.entries(people).map(([name, { accountId }]) => ({ role: name, people: [accountId] })),
  despiteFindings: true,
});
const withdraw = (name: string): ApprovalStep => ({ type: 'withdraw', role: name });

/** The document with an author named below its title. */
const withAuthor = (
  { content: [macro, ...rest], ...document }: AdfDocument,
  { accountId, displayName }: typeof ada,
) => ({
  ...document,
  content: [
    {
      ...macro,
      type: 'bodiedExtension',
      content: [p(b('Authors:'), text(' '), mention(accountId, displayName)), ...(macro?.content ?? [])],
    },
    ...rest,
  ],
});

type Move = [Name, ApprovalStep] | [Name, 'edits'];
const asked: Move = ['ada', requestReview];
const bensApproval: Move = ['ben', approve(lead)];
const chloesApproval: Move = ['chloe', approve(architect)];

/** What the last of the moves is answered, on a new design. */
async function after(...moves: Move[]): Promise<Approval | ApiError> {
  const pageId = await reviews.publish();
  let last: Approval | ApiError = await reviews.look(people.ada, pageId);
  for (const [name, move] of moves) {
    if (move === 'edits') {
      await reviews.edit(pageId, 'may lag behind', 'may lag behind by a minute');
      continue;
    }
    const answer = await reviews.take(people[name], pageId, move);
    last = answer.ok ? answer.value.design.approval : answer.error;
  }
  return timeless(last);
}

describe('a step leads to', () => {
  const transitions: [string, Move[], Approval][] = [
    ['a design that nobody asked about is a draft', [], draft],
    ['a request: in review, with everybody awaited', [asked], inReview],
    [
      'a request again: in review, with the sign-offs there are',
      [asked, chloesApproval, ['ben', askedOf({ [lead]: dmitri, [architect]: chloe })]],
      {
        ...inReview,
        signed: 1,
        version: 1,
        requested: { by: named(ben), at: 'time' },
        roles: [role(lead, [], dmitri), role(architect, [decided(chloe)])],
        seen: 3,
      },
    ],
    [
      'a first approval: in review, by one of two',
      [asked, ['ben', approve(lead, 'Well thought out.')]],
      {
        ...inReview,
        signed: 1,
        version: 1,
        roles: [role(lead, [decided(ben, { comment: 'Well thought out.' })]), role(architect, [], chloe)],
        steps: { ...reviewSteps, requestChanges: [lead], withdraw: [lead] },
        seen: 2,
      },
    ],
    [
      'the last approval: approved',
      [asked, bensApproval, chloesApproval],
      {
        ...approved,
        steps: { ...approved.steps, requestChanges: [architect], withdraw: [architect] },
      },
    ],
    [
      'a request for changes: changes requested, though somebody approved',
      [asked, bensApproval, ['chloe', requestChanges(architect, 'What if the ledger is down?')]],
      {
        ...inReview,
        status: 'changesRequested',
        signed: 1,
        version: 1,
        roles: [role(lead, [decided(ben)]), role(architect, [decided(chloe, askedFor('What if the ledger is down?'))])],
        steps: { ...reviewSteps, approve: [architect], withdraw: [architect] },
        seen: 3,
      },
    ],
    [
      'an approval by who requested changes: the newest decision counts',
      [asked, ['ben', requestChanges(lead, 'Say why.')], bensApproval],
      {
        ...inReview,
        signed: 1,
        version: 1,
        roles: [role(lead, [decided(ben)]), role(architect, [], chloe)],
        steps: { ...reviewSteps, requestChanges: [lead], withdraw: [lead] },
        seen: 3,
      },
    ],
    [
      'a withdrawal: in review, with that person awaited again',
      [asked, bensApproval, chloesApproval, ['ben', withdraw(lead)]],
      {
        ...inReview,
        signed: 1,
        version: 1,
        roles: [role(lead, [], ben), role(architect, [decided(chloe)])],
        steps: { ...reviewSteps, approve: [lead], requestChanges: [lead] },
        seen: 4,
      },
    ],
    [
      'an end of the review: a draft, without sign-offs',
      [asked, bensApproval, ['ada', { type: 'cancelReview' }]],
      {
        ...draft,
        seen: 3,
      },
    ],
    [
      'an implemented design: implemented, with its sign-offs',
      [asked, bensApproval, chloesApproval, ['ada', { type: 'markImplemented' }]],
      { ...approved, status: 'implemented', steps: { ...noSteps, reopen: true }, seen: 4 },
    ],
    [
      'a reopened design: approved, as it was',
      [asked, bensApproval, chloesApproval, ['ada', { type: 'markImplemented' }], ['ada', { type: 'reopen' }]],
      { ...approved, seen: 5 },
    ],
    [
      'an approval after an edit: one of two on what the page says now',
      [asked, bensApproval, ['ada', 'edits'], chloesApproval],
      {
        ...approved,
        status: 'changedSince',
        version: 2,
        roles: [role(lead, [decided(ben, { standing: 'changed' })]), role(architect, [decided(chloe, { version: 2 })])],
        changed: { version: 1, at: 'time', edits: 1, sections: ['Risks'], relinked: false },
        steps: { ...reviewSteps, requestChanges: [architect], withdraw: [architect] },
      },
    ],
    [
      'the same step twice: what one of them leads to',
      [asked, bensApproval, bensApproval],
      {
        ...inReview,
        signed: 1,
        version: 1,
        roles: [role(lead, [decided(ben)]), role(architect, [], chloe)],
        steps: { ...reviewSteps, requestChanges: [lead], withdraw: [lead] },
        seen: 2,
      },
    ],
  ];

  test.each(transitions)('%s', async (_, moves, expected) => {
    expect({ ...(await after(...moves)), byline: draft.byline }).toEqual(expected);
  });

  test('the byline that the page gets', async () => {
    const pageId = await reviews.publish();
    const taken = await reviews.take(people.ada, pageId, requestReview);
    await site.queueIdle();
    const path = `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`;
    const { results } = await people.ada.json<{ results: { key: string; value: object }[] }>('GET', path);
    const shown = valueOf(taken).design.approval.byline;
    expect(shown).toEqual({
      propertyKey: 'tdd_status',
      title: 'In review (0 of 2)',
      tooltip: 'Waiting for Engineering Lead and Architect',
    });
    const { propertyKey, ...words } = shown;
    expect(results).toMatchObject([{ key: propertyKey, value: words }]);
  });
});

describe('a step is refused', () => {
  const refused = (message: string, advice: string): ApiError => ({ code: 'step-refused', message, advice });
  const look = 'Look at where the design stands now, then decide again.';
  const notAsked = (name: string) =>
    refused(
      `You weren’t asked to sign off as ${name}.`,
      'Whoever edits the page can request the review again and name you.',
    );
  const ownDesign = refused(
    'You wrote this design or asked for its review, so you can’t sign it off.',
    'Ask somebody else to review it; those who manage the space can change that rule.',
  );
  const readsOnly: ApiError = {
    code: 'forbidden',
    message: 'You may view this page but not edit it, so you can’t take this step.',
    advice: 'Ask the page’s owner to take it, or to let you edit the page.',
  };
  const nobodyAsked = refused('Nobody has asked for a review of this design.', 'Request a review first.');

  const refusals: [string, Move[], ApiError][] = [
    ['where nobody asked for a review', [bensApproval], nobodyAsked],
    ['after the review was ended', [asked, ['ada', { type: 'cancelReview' }], bensApproval], nobodyAsked],
    ['by somebody who was not asked', [asked, ['dmitri', approve(lead)]], notAsked(lead)],
    ['in a role that somebody else holds', [asked, ['ben', approve(architect)]], notAsked(architect)],
    [
      'by who was asked before, and is not any more',
      [asked, ['ada', askedOf({ [lead]: dmitri, [architect]: chloe })], bensApproval],
      notAsked(lead),
    ],
    [
      'in a role that there is not',
      [asked, ['ben', approve('Emperor')]],
      refused('This review doesn’t ask for a sign-off by Emperor.', 'Look at which roles it asks for now.'),
    ],
    [
      'by who asked for the review',
      [
        ['ben', askedOf({ [lead]: dmitri, [architect]: chloe })],
        ['ben', requestReview],
      ],
      refused(
        'Ben Okafor wrote this design or asks for its review, so they can’t sign it off as Engineering Lead.',
        'Name somebody else; those who manage the space can change that rule.',
      ),
    ],
    [
      'that asks the author',
      [['ben', askedOf({ [lead]: ada, [architect]: chloe })]],
      refused(
        'Ada Park wrote this design or asks for its review, so they can’t sign it off as Engineering Lead.',
        'Name somebody else; those who manage the space can change that rule.',
      ),
    ],
    [
      'that asks too few',
      [['ada', askedOf({ [lead]: ben })]],
      refused(
        'Architect needs somebody to sign off, and nobody is named.',
        'Name who signs off as Architect, or confirm that this review leaves the role out.',
      ),
    ],
    [
      'that asks for a role that the design does not have',
      [['ada', askedOf({ Emperor: ben })]],
      refused('This design isn’t signed off by Emperor.', 'Look at which roles it needs now.'),
    ],
    ['by who may only view the page: to ask', [['emma', requestReview]], readsOnly],
    ['by who may only view the page: to end the review', [asked, ['emma', { type: 'cancelReview' }]], readsOnly],
    [
      'that marks as implemented what is not approved',
      [asked, bensApproval, ['ada', { type: 'markImplemented' }]],
      refused('Only an approved design can be marked as implemented.', 'Get the sign-offs that are missing first.'),
    ],
    [
      'that reopens what is not implemented',
      [['ada', { type: 'reopen' }]],
      refused('This design isn’t marked as implemented.', 'Look at where it stands now.'),
    ],
    [
      'that takes back what was never given',
      [asked, ['ben', withdraw(lead)]],
      refused('You haven’t signed off as Engineering Lead.', 'Look at where the design stands now.'),
    ],
    [
      'on an implemented design',
      [
        asked,
        bensApproval,
        chloesApproval,
        ['ada', { type: 'markImplemented' }],
        ['ben', requestChanges(lead, 'Wait.')],
      ],
      refused('This design is implemented already.', 'Reopen it first.'),
    ],
  ];

  test.each(refusals)('%s', async (_, moves, expected) => {
    expect(await after(...moves)).toEqual(expected);
  });

  test('by the author, whom no request can name', async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ben, pageId, askedOf({ [lead]: dmitri, [architect]: chloe }));
    await people.ada.writePage(pageId, (document) => withAuthor(document, dmitri));
    expect(await reviews.take(people.dmitri, pageId, approve(lead))).toEqual({ ok: false, error: ownDesign });
  });

  test('that was decided on with other words on the page', async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ada, pageId, requestReview);
    const { digest } = await reviews.look(people.ben, pageId);
    await reviews.edit(pageId, 'may lag behind', 'may lag behind by a minute');
    expect(await reviews.take(people.ben, pageId, approve(lead), { digest })).toEqual({
      ok: false,
      error: {
        code: 'stale',
        message: 'The page was edited since you looked at it.',
        advice: 'Look at what changed, then decide again.',
      },
    });
  });

  test('that was decided on before the review was asked for anew', async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ada, pageId, requestReview);
    const { seen } = await reviews.look(people.ben, pageId);
    await reviews.take(people.ada, pageId, { type: 'cancelReview' });
    await reviews.take(people.ada, pageId, requestReview);
    expect(await reviews.take(people.ben, pageId, approve(lead), { seen })).toEqual({
      ok: false,
      error: { code: 'stale', message: 'This was decided on since you looked at it.', advice: look },
    });
  });

  test('that asks for a review of what is not ready, with what is missing', async () => {
    const pageId = await reviews.publish();
    const { title } = await people.ada.page(pageId);
    const sections = ['Problem Statement', 'Proposed Solution', 'Goals', 'High-Level Design'];
    const said = sections.map((name) => `The design has no section “${name}”, which the Engineering template has.`);
    expect([
      await reviews.take(people.ada, pageId, { ...requestReview, despiteFindings: false }),
      await reviews.history(pageId),
    ]).toEqual([
      {
        ok: false,
        error: {
          code: 'not-ready',
          message: `“${title}” is not ready for review. ${said.join(' ')}`,
          advice: 'Put that right first, or ask for the review all the same.',
        },
      },
      [],
    ]);
  });

  test('that asks somebody who has no account', async () => {
    const pageId = await reviews.publish();
    const nobody = { ...ada, accountId: '712020:nobody' };
    expect(await reviews.take(people.ada, pageId, askedOf({ [lead]: nobody, [architect]: chloe }))).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'Somebody you named as a reviewer has no account on this site.',
        advice: 'Choose the reviewers again.',
      },
    });
  });

  test('on a page that can’t be read', async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ada, pageId, requestReview);
    const screen = await screenOf(people.ben, pageId);
    site.testing.breakPage(pageId, '{"type":"doc"');
    const answer = await people.ben.macro(pageId, 'takeApprovalStep', {
      pageId,
      step: approve(lead),
      ...screen,
    });
    const { status, steps, digest } = await reviews.look(people.ben, pageId);
    expect({ code: answer.ok ? 'fine' : answer.error.code, status, steps, digest }).toEqual({
      code: 'page-unreadable',
      status: 'inReview',
      steps: noSteps,
      digest: '',
    });
  });
});

describe('what people can look up', () => {
  test('the history has every step, the newest first', async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ada, pageId, requestReview);
    await reviews.take(people.ben, pageId, requestChanges(lead, 'Say why.'));
    await reviews.edit(pageId, 'may lag behind', 'may lag behind by a minute');
    await reviews.take(people.ben, pageId, approve(lead));
    await reviews.take(people.ben, pageId, withdraw(lead));
    await reviews.take(people.ada, pageId, { type: 'cancelReview' });
    const step = { role: null, comment: null, at: 'time', version: 2, digest: 'digest', reviewers: [], leftOut: [] };
    const request = [
      { role: lead, people: [named(ben)] },
      { role: architect, people: [named(chloe)] },
    ];
    expect(timeless(await reviews.history(pageId))).toEqual([
      { ...step, number: 5, type: 'cancelReview', by: named(ada) },
      { ...step, number: 4, type: 'withdraw', by: named(ben), role: lead },
      { ...step, number: 3, type: 'approve', by: named(ben), role: lead },
      { ...step, number: 2, type: 'requestChanges', by: named(ben), role: lead, comment: 'Say why.', version: 1 },
      { ...step, number: 1, type: 'requestReview', by: named(ada), version: 1, reviewers: request },
    ]);
  });

  test('the roles of a review, with those whom the page names and what blocks it', async () => {
    const pageId = await reviews.publish();
    const { roles, blocking } = valueOf(await people.ada.macro(pageId, 'getReviewRoles', { pageId }));
    expect({ roles, blocking: blocking.map(({ rule }) => rule) }).toEqual({
      roles: [
        { name: lead, needed: 1, proposed: [named(ben)], only: null, mandatory: false },
        { name: architect, needed: 1, proposed: [named(chloe)], only: null, mandatory: false },
      ],
      blocking: ['missing-section', 'missing-section', 'missing-section', 'missing-section'],
    });
  });

  test('looking keeps nothing', async () => {
    const pageId = await reviews.publish();
    await site.queueIdle();
    const before = site.store.copy();
    await people.emma.macro(pageId, 'getReviewRoles', { pageId });
    await people.emma.macro(pageId, 'getApprovalHistory', { pageId });
    await people.emma.macro(pageId, 'getChanges', { pageId });
    await people.emma.macro(pageId, 'getApprovalPolicies', { spaceId: engineering.id });
    expect(site.store.copy()).toEqual(before);
  });
});

describe('what changed', () => {
  const editedReview = async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ada, pageId, requestReview);
    await reviews.take(people.ben, pageId, approve(lead));
    await reviews.edit(pageId, 'may lag behind', 'will lag behind');
    return pageId;
  };
  const changesOf = async (pageId: string, version?: number) =>
    timeless(await people.chloe.macro(pageId, 'getChanges', { pageId, ...(version !== undefined && { version }) }));
  const fromTo = { from: { version: 1, at: 'time' }, to: { version: 2, at: 'time' } };

  test('since a sign-off is said section by section, down to the words', async () => {
    expect(await changesOf(await editedReview())).toEqual({
      ok: true,
      value: {
        ...fromTo,
        sections: [
          {
            title: 'Risks',
            change: 'changed',
            blocks: [
              {
                change: 'changed',
                kind: 'paragraph',
                words: [
                  { text: 'The ledger ', change: 'same' },
                  { text: 'may', change: 'removed' },
                  { text: 'will', change: 'added' },
                  { text: ' lag behind.', change: 'same' },
                ],
              },
            ],
          },
        ],
        onlySections: false,
      },
    });
  });

  test('since a version that is gone is said by sections alone', async () => {
    const pageId = await editedReview();
    await people.dmitri.deleteVersion(pageId, 1);
    expect(await changesOf(pageId)).toEqual({
      ok: true,
      value: { ...fromTo, sections: [{ title: 'Risks', change: 'changed', blocks: [] }], onlySections: true },
    });
  });

  test('since a version that is gone tells new sections from those that went or moved', async () => {
    const pageId = await reviews.publish();
    await reviews.take(people.ada, pageId, requestReview);
    await reviews.take(people.ben, pageId, approve(lead));
    await reviews.edit(pageId, '"API Design"', '"Interfaces"');
    await people.dmitri.deleteVersion(pageId, 1);
    expect(await changesOf(pageId)).toEqual({
      ok: true,
      value: {
        ...fromTo,
        sections: [
          { title: 'API Design', change: 'removed', blocks: [] },
          { title: 'Interfaces', change: 'added', blocks: [] },
        ],
        onlySections: true,
      },
    });
  });

  test('is nothing right after a sign-off', async () => {
    const pageId = await editedReview();
    await reviews.take(people.chloe, pageId, approve(architect));
    expect(await changesOf(pageId, 2)).toEqual({
      ok: true,
      value: { from: { version: 2, at: 'time' }, to: { version: 2, at: 'time' }, sections: [], onlySections: false },
    });
  });

  test('since a version that nobody decided on is not said', async () => {
    const pageId = await reviews.publish();
    const { title } = await people.ada.page(pageId);
    const advice = 'Look at where the design stands now.';
    expect([await changesOf(pageId), await changesOf(pageId, 7)]).toEqual([
      {
        ok: false,
        error: {
          code: 'not-found',
          message: `Nobody has signed off on “${title}”, so there is nothing to compare it with.`,
          advice,
        },
      },
      { ok: false, error: { code: 'not-found', message: `Nobody decided on version 7 of “${title}”.`, advice } },
    ]);
  });
});
