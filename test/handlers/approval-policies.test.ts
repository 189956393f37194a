/** What the policy of a space changes in where its designs stand, and who may set it. */
import { defaultPolicy } from '../../src/features/approval/policy';
import type { ApprovalPolicy, ApprovalStep, TemplateId } from '../../src/contract/api';
import { ada, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { architect, lead, requestReview, type Reviews, reviewsOn, timeless } from './reviews';
import { savePolicy } from './saves';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let reviews: Reviews;
let author: SitePersonAtWork;
let first: SitePersonAtWork;
let second: SitePersonAtWork;
let admin: SitePersonAtWork;
let reader: SitePersonAtWork;
let untouched: ReturnType<LocalSite['store']['copy']>;

const spaceId = engineering.id;
const named = ({ accountId, displayName }: typeof ada) => ({ accountId, displayName });

beforeAll(async () => {
  site = await startSite();
  [author, first, second, admin, reader] = peopleOn(site, ada, ben, chloe, dmitri, emma);
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
  reviews = reviewsOn(site, author);
});
afterAll(() => site.stop());

const policy = (given: Partial<ApprovalPolicy> = {}): ApprovalPolicy => ({ ...defaultPolicy, roles: null, ...given });
const save = (given: ApprovalPolicy | null, templateId: TemplateId | null = null, who = admin) =>
  savePolicy(who, spaceId, given, templateId);

const approve = (role: string): ApprovalStep => ({ type: 'approve', role });

/** A design that Ben and Chloe approved, and that was edited since. */
async function editedAfterApproval(): Promise<string> {
  const pageId = await reviews.publish();
  await reviews.take(author, pageId, requestReview);
  await reviews.take(first, pageId, approve(lead));
  await reviews.take(second, pageId, approve(architect));
  await reviews.edit(pageId, 'may lag behind', 'will lag behind');
  return pageId;
}

/** What a policy makes of a design, without who may do what now. */
async function standing(pageId: string) {
  const { status, signed, needed, version, approvedAt, expiresOn, roles, changed } = await reviews.look(reader, pageId);
  const shown = roles.map(({ name, signOffs, awaited }) => ({
    name,
    signOffs: signOffs.map(({ person, counts, standing: since }) => [person.displayName, since, counts]),
    awaited: awaited.map(({ displayName }) => displayName),
  }));
  return timeless({ status, signed, needed, version, approvedAt, expiresOn, roles: shown, changed });
}

const changed = { version: 1, at: 'time', edits: 1, sections: ['Risks'], relinked: false };
const signed = { signed: 2, needed: 2, version: 1, approvedAt: 'time', expiresOn: null };
const role = (name: string, signOffs: [string, string, boolean][], ...awaited: string[]) => ({
  name,
  signOffs,
  awaited,
});

test('another policy shows on the epic too, without anybody touching a design', async () => {
  const pageId = await editedAfterApproval();
  const onEpic = async () => {
    await site.queueIdle();
    const { value } = await author.json<{ value: { status: string } }>(
      'GET',
      '/rest/api/3/issue/PAY-3/properties/tdd-designs',
    );
    return value.status;
  };
  await author.panel('PAY-3', 'linkDesign', { page: pageId, move: true });
  const before = await onEpic();
  valueOf(await save(policy({ onEdit: 'backToReview' })));
  expect({ before, after: await onEpic() }).toEqual({ before: 'changed since approval', after: 'in review' });
});

describe('an edit after the approval', () => {
  test.each([
    [
      'is flagged',
      policy({ onEdit: 'flag' }),
      {
        status: 'changedSince',
        ...signed,
        roles: [role(lead, [['Ben Okafor', 'changed', true]]), role(architect, [['Chloe Laurent', 'changed', true]])],
        changed,
      },
    ],
    [
      'is flagged, and who signed is asked again',
      policy({ onEdit: 'askAgain' }),
      {
        status: 'changedSince',
        ...signed,
        roles: [
          role(lead, [['Ben Okafor', 'changed', true]], 'Ben Okafor'),
          role(architect, [['Chloe Laurent', 'changed', true]], 'Chloe Laurent'),
        ],
        changed,
      },
    ],
    [
      'takes the design back to review',
      policy({ onEdit: 'backToReview' }),
      {
        status: 'inReview',
        ...signed,
        signed: 0,
        version: null,
        approvedAt: null,
        roles: [
          role(lead, [['Ben Okafor', 'changed', false]], 'Ben Okafor'),
          role(architect, [['Chloe Laurent', 'changed', false]], 'Chloe Laurent'),
        ],
        changed,
      },
    ],
    [
      'stays a change in a section that only the policy of now leaves out',
      policy({ ignoredSections: ['risks'] }),
      {
        status: 'changedSince',
        ...signed,
        roles: [role(lead, [['Ben Okafor', 'changed', true]]), role(architect, [['Chloe Laurent', 'changed', true]])],
        changed,
      },
    ],
  ])('%s', async (_, given, expected) => {
    const pageId = await editedAfterApproval();
    valueOf(await save(given));
    expect(await standing(pageId)).toEqual(expected);
  });
});

test('an edit is no change in a section that the policy left out at the request, and still does', async () => {
  const leftOut = policy({ ignoredSections: ['risks'] });
  valueOf(await save(leftOut));
  const pageId = await editedAfterApproval();
  const both = (await standing(pageId)).status;
  valueOf(await save(policy()));
  const onlyThen = (await standing(pageId)).status;
  valueOf(await save(leftOut));
  expect([both, onlyThen, (await standing(pageId)).status]).toEqual(['approved', 'changedSince', 'approved']);
});

describe('who signs off', () => {
  const ofSecurity = policy({
    roles: [{ name: 'Security Review', needed: 2, people: [named(ben), named(chloe), named(dmitri)] }],
  });
  const securityReview = (...people: (typeof ada)[]): ApprovalStep => ({
    type: 'requestReview',
    reviewers: [{ role: 'Security Review', people: people.map(({ accountId }) => accountId) }],
    despiteFindings: true,
  });

  test('is what the policy says, whatever the page names', async () => {
    valueOf(await save(ofSecurity));
    const pageId = await reviews.publish();
    const { roles } = valueOf(await author.macro(pageId, 'getReviewRoles', { pageId }));
    await reviews.take(author, pageId, securityReview(ben, chloe, dmitri));
    await reviews.take(second, pageId, approve('Security Review'));
    const half = await standing(pageId);
    await reviews.take(admin, pageId, approve('Security Review'));
    const { status, signed: count, needed } = await standing(pageId);
    const all = [named(ben), named(chloe), named(dmitri)];
    expect({ roles, half, whole: { status, count, needed } }).toEqual({
      roles: [{ name: 'Security Review', needed: 2, proposed: all, only: all, mandatory: true }],
      half: {
        status: 'inReview',
        signed: 1,
        needed: 2,
        version: 1,
        approvedAt: null,
        expiresOn: null,
        roles: [role('Security Review', [['Chloe Laurent', 'current', true]], 'Ben Okafor', 'Dmitri Sokolov')],
        changed: null,
      },
      whole: { status: 'approved', count: 2, needed: 2 },
    });
  });

  test('is nobody whom the policy does not name', async () => {
    valueOf(await save(ofSecurity));
    const pageId = await reviews.publish();
    expect(await reviews.take(author, pageId, securityReview(ben, emma))).toEqual({
      ok: false,
      error: {
        code: 'step-refused',
        message: 'Emma Lindqvist can’t sign off as Security Review in this space.',
        advice: 'Choose among Ben Okafor, Chloe Laurent, Dmitri Sokolov.',
      },
    });
  });

  test('is nobody any more whom the policy has stopped to name', async () => {
    valueOf(await save(ofSecurity));
    const pageId = await reviews.publish();
    await reviews.take(author, pageId, securityReview(ben, chloe));
    await reviews.take(second, pageId, approve('Security Review'));
    valueOf(
      await save(policy({ roles: [{ name: 'Security Review', needed: 1, people: [named(ben), named(dmitri)] }] })),
    );
    const { roles } = await standing(pageId);
    const again = await reviews.take(second, pageId, {
      type: 'requestChanges',
      role: 'Security Review',
      comment: 'No.',
    });
    expect({ signOffs: roles[0]?.signOffs, again: again.ok ? 'taken' : again.error.code }).toEqual({
      signOffs: [],
      again: 'step-refused',
    });
  });

  test('is nobody again whom a policy has named no more in between, until they sign anew', async () => {
    const named2 = (...people: (typeof ada)[]) =>
      policy({ roles: [{ name: 'Security Review', needed: 1, people: people.map(named) }] });
    valueOf(await save(named2(ben, chloe)));
    const pageId = await reviews.publish();
    await reviews.take(author, pageId, securityReview(ben, chloe));
    await reviews.take(second, pageId, approve('Security Review'));
    const before = (await standing(pageId)).status;
    valueOf(await save(named2(ben)));
    valueOf(await save(policy({ roles: [{ name: 'Security', needed: 1, people: [named(ben)] }] })));
    const renamed = (await standing(pageId)).roles.map(({ signOffs }) => signOffs.length);
    valueOf(await save(named2(ben, chloe)));
    const back = (await standing(pageId)).status;
    await reviews.take(second, pageId, approve('Security Review'));
    expect([before, renamed, back, (await standing(pageId)).status]).toEqual([
      'approved',
      [0, 0],
      'inReview',
      'approved',
    ]);
  });

  test('is the author too, where the policy lets authors', async () => {
    valueOf(await save(policy({ authorsMayApprove: true })));
    const pageId = await reviews.publish();
    const reviewers = [
      { role: lead, people: [ada.accountId] },
      { role: architect, people: [chloe.accountId] },
    ];
    await reviews.take(author, pageId, { ...requestReview, reviewers });
    await reviews.take(author, pageId, approve(lead));
    const letIn = await standing(pageId);
    valueOf(await save(null));
    const again = await reviews.take(author, pageId, { type: 'requestChanges', role: lead, comment: 'No.' });
    expect({ signOffs: letIn.roles[0]?.signOffs, afterwards: again.ok ? 'taken' : again.error.code }).toEqual({
      signOffs: [['Ada Park', 'current', true]],
      afterwards: 'step-refused',
    });
  });
});

describe('the policy of a template', () => {
  test('holds for designs made from it, the space’s for all others', async () => {
    valueOf(await save(policy({ onEdit: 'backToReview' })));
    valueOf(await save(policy({ onEdit: 'askAgain' }), 'engineering'));
    const pageId = await editedAfterApproval();
    const ofTemplate = await standing(pageId);
    valueOf(await save(null, 'engineering'));
    const ofSpace = await standing(pageId);
    valueOf(await save(policy({ ignoredSections: ['Risks'] }), 'feature'));
    const stillOfSpace = await standing(pageId);
    expect([ofTemplate, ofSpace, stillOfSpace].map(({ status }) => status)).toEqual([
      'changedSince',
      'inReview',
      'inReview',
    ]);
  });

  const changeTemplate = (pageId: string) =>
    reviews.edit(pageId, '"templateId":"engineering"', '"templateId":"feature"');

  test('is that of the review, whatever template somebody puts into the macro meanwhile', async () => {
    valueOf(await save(policy({ onEdit: 'backToReview' }), 'engineering'));
    valueOf(await save(policy({ onEdit: 'flag', authorsMayApprove: true }), 'feature'));
    const pageId = await editedAfterApproval();
    await changeTemplate(pageId);
    const asked = await standing(pageId);
    valueOf(await save(policy({ ignoredSections: ['Risks'] }), 'engineering'));
    const changedByAdmin = await standing(pageId);
    expect([asked.status, changedByAdmin.status]).toEqual(['inReview', 'inReview']);
  });

  test('is that of another template once a review is asked for again, and then nobody has signed', async () => {
    valueOf(await save(policy({ roles: [{ name: lead, needed: 1, people: [] }] }), 'feature'));
    const pageId = await reviews.publish();
    await reviews.take(author, pageId, requestReview);
    await reviews.take(first, pageId, approve(lead));
    await changeTemplate(pageId);
    const before = await standing(pageId);
    const [asked] = requestReview.reviewers;
    valueOf(
      await reviews.take(author, pageId, { ...requestReview, reviewers: asked ? [asked] : [], leftOut: [architect] }),
    );
    const { status, signed: count, needed, roles } = await standing(pageId);
    expect({ before: [before.signed, before.needed], after: { status, count, needed, roles } }).toEqual({
      before: [1, 2],
      after: { status: 'inReview', count: 0, needed: 1, roles: [role(lead, [], 'Ben Okafor')] },
    });
  });
});

describe('who sees and sets policies', () => {
  const shown = async (who: SitePersonAtWork) => valueOf(await who.settings('ENG', 'getApprovalPolicies', { spaceId }));

  test('where none is set, there is one all the same, for every template', async () => {
    const { templates, ...ofSpace } = await shown(reader);
    expect({
      ofSpace,
      templates: templates.map(({ template, policy: own }) => [template.id, template.name, own]),
    }).toEqual({
      ofSpace: {
        spaceName: 'Payments Engineering',
        canChange: false,
        policy: policy(),
        version: expect.any(Number) as number,
        own: false,
      },
      templates: [
        ['feature', 'Feature', null],
        ['engineering', 'Engineering', null],
        ['comprehensive', 'Comprehensive', null],
        ['guardrails', 'Guardrails', null],
        ['architecture', 'Architecture', null],
      ],
    });
  });

  test('who administers the space sets them, and everybody sees them with the people’s names', async () => {
    const ofSpace = policy({ roles: [{ name: lead, needed: 1, people: [named(ben)] }], expiresAfterDays: 90 });
    const ofFeature = policy({ onEdit: 'askAgain', ignoredSections: ['Timeline'] });
    const misnamed = {
      ...ofSpace,
      roles: [{ name: lead, needed: 1, people: [{ ...named(ben), displayName: 'The boss' }] }],
    };
    valueOf(await save(misnamed));
    const saved = valueOf(await save(ofFeature, 'feature'));
    const seen = await shown(reader);
    expect({
      saved: [saved.canChange, saved.own, saved.policy, saved.templates[0]?.policy],
      seen: [seen.canChange, seen.own, seen.policy, seen.templates[0]?.policy],
    }).toEqual({
      saved: [true, true, ofSpace, ofFeature],
      seen: [false, true, ofSpace, ofFeature],
    });
  });

  test('who only writes in the space sets none', async () => {
    const before = await shown(admin);
    const answer = await save(policy({ authorsMayApprove: true }), null, author);
    expect({ answer, after: await shown(admin) }).toEqual({
      answer: {
        ok: false,
        error: {
          code: 'forbidden',
          message:
            'You may not change how designs are approved in “Payments Engineering”: only those who administer the space may.',
          advice: 'Ask an admin of the space to do it.',
        },
      },
      after: before,
    });
  });

  test('who saves on an older version is refused, with who changed what, and nothing is lost', async () => {
    const screen = await shown(admin);
    const ofBen = policy({ onEdit: 'askAgain', expiresAfterDays: 30 });
    valueOf(await save(policy({ onEdit: 'backToReview' }), null, admin));
    valueOf(await save(ofBen, null, admin));
    const late = (given: ApprovalPolicy | null, version = screen.version) =>
      admin.settings('ENG', 'saveApprovalPolicy', { spaceId, templateId: null, policy: given, version });
    const stale = {
      ok: false,
      error: {
        code: 'stale',
        message: 'Dmitri Sokolov changed this policy after you opened it: what an edit does, when sign-offs expire.',
        advice: 'Reload, check the result, then save again. What you changed stays.',
      },
    };
    const refused = [await late(policy({ authorsMayApprove: true })), await late(null)];
    const unchanged = await late(ofBen);
    const { policy: kept, version } = await shown(admin);
    expect([refused, unchanged.ok, kept]).toEqual([[stale, stale], true, ofBen]);
    valueOf(await late({ ...ofBen, authorsMayApprove: true }, version));
  });

  test('two who set different ones at once both get theirs', async () => {
    await Promise.all([
      save(policy({ onEdit: 'askAgain' }), 'feature'),
      save(policy({ onEdit: 'flag' }), 'engineering'),
    ]);
    const { templates } = await shown(admin);
    expect(templates.slice(0, 2).map(({ policy: own }) => own?.onEdit)).toEqual(['askAgain', 'flag']);
  });

  test.each([
    [
      'that nobody could satisfy',
      policy({ roles: [{ name: lead, needed: 2, people: [named(ben), named(ben)] }] }),
      null,
      'invalid-input',
      'Engineering Lead needs 2 sign-offs, and only 1 can give one.',
    ],
    [
      'with two roles of one name',
      policy({
        roles: [
          { name: lead, needed: 1, people: [] },
          { name: 'engineering lead', needed: 1, people: [] },
        ],
      }),
      null,
      'invalid-input',
      'There are two roles called engineering lead.',
    ],
    [
      'of a template that the space does not have',
      policy(),
      'team-00000000-0000-4000-8000-000000000000',
      'not-found',
      'This template was removed, or you may not see the space it belongs to.',
    ],
  ] as const)('a policy %s is refused', async (_, given, templateId, code, message) => {
    const answer = await save(given, templateId);
    expect(answer.ok ? answer : [answer.error.code, answer.error.message]).toEqual([code, message]);
  });
});

test('a sign-off counts no more after as many days as the policy says', async () => {
  valueOf(await save(policy({ expiresAfterDays: 30 })));
  const pageId = await reviews.publish();
  await reviews.take(author, pageId, requestReview);
  await reviews.take(first, pageId, approve(lead));
  site.clock.advance(10 * 86_400);
  await reviews.take(second, pageId, approve(architect));
  const { expiresOn, ...before } = await standing(pageId);
  site.clock.advance(20 * 86_400);
  const after = await standing(pageId);
  expect({
    before: before.status,
    firstDay: expiresOn === new Date(site.clock.now()).toISOString().slice(0, 10),
    after,
  }).toEqual({
    before: 'approved',
    firstDay: true,
    after: {
      status: 'expired',
      signed: 1,
      needed: 2,
      version: 1,
      approvedAt: null,
      expiresOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      roles: [
        role(lead, [['Ben Okafor', 'expired', false]], 'Ben Okafor'),
        role(architect, [['Chloe Laurent', 'current', true]]),
      ],
      changed: null,
    },
  });
});
