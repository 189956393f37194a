/** Nobody gets a design approved but the people who were asked, each for themselves. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import type { ApiAnswer, ApprovalStep } from '../../src/contract/api';
import { ada, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { b as bold, date, h, header, lozenge, mention, p, row, table } from '../words';
import { architect, lead, requestReview, type Reviews, reviewsOn, screenOf, sections } from './reviews';
import { peopleOn, personOn, type SitePersonAtWork } from './site-person';

let site: LocalSite;
let reviews: Reviews;
let author: SitePersonAtWork;
let asked: SitePersonAtWork;
let alsoAsked: SitePersonAtWork;
let outsider: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  [author, asked, alsoAsked, outsider] = peopleOn(site, ada, ben, chloe, dmitri);
  reviews = reviewsOn(site, author);
});
afterAll(() => site.stop());

const approve = (role: string): ApprovalStep => ({ type: 'approve', role });

/** A design whose review was asked of Ben and Chloe. */
async function inReview(...content: AdfNode[]): Promise<string> {
  const pageId = await reviews.publish(...content);
  await reviews.take(author, pageId, requestReview);
  await site.queueIdle();
  return pageId;
}

/** What a surface would send for a step now. */
async function callFor(pageId: string, step: ApprovalStep) {
  const screen = await screenOf(author, pageId);
  return { pageId, step, ...screen };
}

const codeOf = (answer: ApiAnswer<'takeApprovalStep'>) => (answer.ok ? 'taken' : answer.error.code);

/** Does something, and gives where the design stood before and after it, and all that is in its history. */
async function around<Result>(pageId: string, attempt: () => Promise<Result>) {
  const stands = async () => [await reviews.look(author, pageId), await reviews.history(pageId)] as const;
  const before = await stands();
  const result = await attempt();
  await site.queueIdle();
  return { result, before, after: await stands() };
}

describe('a sign-off in the name of somebody else', () => {
  test.each([
    ['beside the step', (call: object) => ({ ...call, accountId: ben.accountId })],
    ['as a context', (call: object) => ({ ...call, context: { accountId: ben.accountId } })],
    ['in the step', (call: { step: object }) => ({ ...call, step: { ...call.step, by: ben.accountId } })],
    [
      'in the step, as its person',
      (call: { step: object }) => ({ ...call, step: { ...call.step, accountId: ben.accountId } }),
    ],
  ] as const)('is refused with their account %s', async (_, forged) => {
    const pageId = await inReview();
    const call = await callFor(pageId, approve(lead));
    const { result, before, after } = await around(pageId, () =>
      outsider.raw(pageId, 'takeApprovalStep', forged(call)),
    );
    expect({ code: result.ok ? 'taken' : result.error.code, after }).toEqual({ code: 'invalid-input', after: before });
  });
});

describe('a role that one does not hold', () => {
  test.each([
    ['of somebody else who is asked', () => asked, approve(architect)],
    ['by who was not asked, though they administer the site', () => outsider, approve(lead)],
    ['by the author', () => author, approve(lead)],
    ['that nobody was asked in', () => asked, approve('Security Review')],
    ['to request changes', () => outsider, { type: 'requestChanges', role: lead, comment: 'No.' } as const],
    ['to take back what another signed', () => outsider, { type: 'withdraw', role: lead } as const],
  ])('is refused %s', async (_, who, step) => {
    const pageId = await inReview();
    const { result, before, after } = await around(pageId, () => reviews.take(who(), pageId, step));
    expect({ code: codeOf(result), after }).toEqual({ code: 'step-refused', after: before });
  });

  test('is not got by asking oneself to review somebody else’s design', async () => {
    const pageId = await reviews.publish();
    const reviewers = [lead, architect].map((role) => ({ role, people: [ben.accountId] }));
    const { result, before, after } = await around(pageId, () =>
      reviews.take(asked, pageId, { ...requestReview, reviewers }),
    );
    expect({ code: codeOf(result), after }).toEqual({ code: 'step-refused', after: before });
  });

  test.each([
    ['at its top', [p(bold('Authors:'), ' ', mention(ben.accountId, 'Ben Okafor'))]],
    [
      'under “Document information”',
      [h(2, 'Document information'), p(bold('Author:'), ' ', mention(ben.accountId, 'Ben Okafor'))],
    ],
    [
      'in its history of versions',
      [
        h(2, 'Revision history'),
        table(header('Version', 'Author'), row(undefined, '1', mention(ben.accountId, 'Ben Okafor'))),
      ],
    ],
  ])('is not got by an author whom the page names %s, also once the name is off the page', async (_, naming) => {
    const words = p('Refunds are idempotent by payment id.');
    const pageId = await reviews.publish(...naming, words);
    const named = { ...requestReview, reviewers: [{ role: 'Reviewer', people: [ben.accountId] }] };
    const request = codeOf(await reviews.take(author, pageId, named));
    await author.writePage(pageId, (document) => withBody(document, () => [words]));
    const { result, before, after } = await around(pageId, () => reviews.take(asked, pageId, approve('Reviewer')));
    expect({ request, code: codeOf(result), after }).toEqual({
      request: 'step-refused',
      code: 'step-refused',
      after: before,
    });
  });
});

describe('a page that one may not see', () => {
  const restrict = (pageId: string, ...accountIds: string[]) => author.restrict(pageId, 'read', accountIds);

  test('is not signed off, though one was asked and knows what it said', async () => {
    const pageId = await inReview();
    const elsewhere = await reviews.publish();
    const call = await callFor(pageId, approve(lead));
    await restrict(pageId, ada.accountId);
    const { result, before, after } = await around(pageId, () => asked.macro(elsewhere, 'takeApprovalStep', call));
    expect({ code: codeOf(result), after }).toEqual({ code: 'not-found', after: before });
  });

  test('is not told about either', async () => {
    const pageId = await inReview();
    const elsewhere = await reviews.publish();
    await restrict(pageId, ada.accountId);
    const answers = [
      await asked.macro(elsewhere, 'getDesign', { pageId }),
      await asked.macro(elsewhere, 'getApprovalHistory', { pageId }),
      await asked.macro(elsewhere, 'getChanges', { pageId }),
      await asked.macro(elsewhere, 'getReviewRoles', { pageId }),
    ];
    expect(answers.map((answer) => (answer.ok ? 'told' : answer.error.code))).toEqual(answers.map(() => 'not-found'));
  });

  test('has no policies of its space to tell', async () => {
    const outside = personOn(site, emma.accountId);
    const answers = [
      await outside.settings('ENG', 'getApprovalPolicies', { spaceId: '65602' }),
      await outside.settings('ENG', 'saveApprovalPolicy', {
        spaceId: '65602',
        templateId: null,
        policy: null,
        version: 0,
      }),
    ];
    expect(answers.map((answer) => (answer.ok ? 'told' : answer.error.code))).toEqual(['not-found', 'not-found']);
  });
});

describe('what people can write by hand', () => {
  const withStatus = (color: string, words: string) =>
    p({ type: 'text', text: 'Status:', marks: [{ type: 'strong' }] }, ' ', lozenge(words, color));
  const signed = table(
    header('Role', 'Name', 'Date'),
    row(undefined, lead, mention(ben.accountId, 'Ben Okafor'), date('2026-11-20')),
    row(undefined, architect, mention(dmitri.accountId, 'Dmitri Sokolov'), date('2026-11-20')),
  );

  test('on the page, as signatures and status, is content that approves nothing and asks nobody else', async () => {
    const pageId = await inReview(withStatus('neutral', 'Draft'), ...sections);
    const { before, after } = await around(pageId, () =>
      author.writePage(pageId, (document) =>
        withBody(document, (body) => [withStatus('green', 'Approved'), ...body.slice(1, -1), signed]),
      ),
    );
    const [[stood, told], [stands, tells]] = [before, after];
    expect([stands, tells]).toEqual([{ ...stood, digest: stands.digest }, told]);
    expect(stands.digest).not.toBe(stood.digest);
  });

  test('on the page asks nobody, and nobody else, once a review was asked for', async () => {
    const pageId = await inReview();
    await author.writePage(pageId, (document) => withBody(document, (body) => [...body.slice(0, -1), signed]));
    const { result, before, after } = await around(pageId, () => reviews.take(outsider, pageId, approve(architect)));
    expect({ code: codeOf(result), after }).toEqual({ code: 'step-refused', after: before });
  });

  test('into the macro’s configuration approves nothing', async () => {
    const pageId = await inReview();
    const { before, after } = await around(pageId, () =>
      author.writePage(pageId, (document) => {
        const forged = structuredClone(document);
        const parameters = forged.content[0]?.attrs?.parameters as { guestParams: Record<string, unknown> };
        Object.assign(parameters.guestParams, { status: 'approved', approval: { stage: 'implemented' } });
        return forged;
      }),
    );
    expect(after).toEqual(before);
  });

  test('into the page’s property approves nothing', async () => {
    const pageId = await inReview();
    const value = { status: 'approved', title: 'Approved', tooltip: 'Approved' };
    const path = `/wiki/api/v2/pages/${pageId}/properties`;
    const { before, after } = await around(pageId, async () => {
      const { results } = await author.json<{ results: { id: string; version: { number: number } }[] }>(
        'GET',
        `${path}?key=tdd_status`,
      );
      const [there] = results;
      if (!there) return author.json('POST', path, { key: 'tdd_status', value });
      const version = { number: there.version.number + 1 };
      return author.json('PUT', `${path}/${there.id}`, { key: 'tdd_status', value, version });
    });
    expect(after).toEqual(before);
  });

  test('into the issue’s property approves nothing', async () => {
    const pageId = await inReview();
    const { before, after } = await around(pageId, () =>
      author.json('PUT', '/rest/api/3/issue/PAY-1/properties/tdd-designs', { designs: 1, status: 'approved' }),
    );
    expect(after).toEqual(before);
  });
});

describe('a call that is sent again', () => {
  test('right away changes nothing more', async () => {
    const pageId = await inReview();
    const call = await callFor(pageId, approve(lead));
    await asked.macro(pageId, 'takeApprovalStep', call);
    const { result, before, after } = await around(pageId, () => asked.macro(pageId, 'takeApprovalStep', call));
    expect({ code: codeOf(result), after }).toEqual({ code: 'taken', after: before });
  });

  test.each<[string, (pageId: string) => Promise<ApiAnswer<'takeApprovalStep'>>]>([
    ['after it was taken back', (pageId) => reviews.take(asked, pageId, { type: 'withdraw', role: lead })],
    [
      'after changes were requested instead',
      (pageId) => reviews.take(asked, pageId, { type: 'requestChanges', role: lead, comment: 'No.' }),
    ],
    [
      'after the review was asked for anew',
      async (pageId) => {
        await reviews.take(author, pageId, { type: 'cancelReview' });
        return reviews.take(author, pageId, requestReview);
      },
    ],
    [
      'after the page was edited, and changes were requested',
      async (pageId) => {
        await reviews.edit(pageId, 'may lag behind', 'will lag behind');
        return reviews.take(asked, pageId, { type: 'requestChanges', role: lead, comment: 'No.' });
      },
    ],
  ])('is refused %s', async (_, meanwhile) => {
    const pageId = await inReview();
    const call = await callFor(pageId, approve(lead));
    await asked.macro(pageId, 'takeApprovalStep', call);
    expect(codeOf(await meanwhile(pageId))).toBe('taken');
    const { result, before, after } = await around(pageId, () => asked.macro(pageId, 'takeApprovalStep', call));
    expect({ code: codeOf(result), after }).toEqual({ code: 'stale', after: before });
  });

  test('by somebody else is their own, and refused', async () => {
    const pageId = await inReview();
    const call = await callFor(pageId, approve(lead));
    await asked.macro(pageId, 'takeApprovalStep', call);
    const { result, before, after } = await around(pageId, () => alsoAsked.macro(pageId, 'takeApprovalStep', call));
    expect({ code: codeOf(result), after }).toEqual({ code: 'step-refused', after: before });
  });

  test('for another page approves neither', async () => {
    const [pageId, other] = [await inReview(), await reviews.publish()];
    const call = await callFor(pageId, approve(lead));
    const { result, before, after } = await around(pageId, () =>
      asked.macro(pageId, 'takeApprovalStep', { ...call, pageId: other }),
    );
    expect({ code: codeOf(result), after, other: await reviews.history(other) }).toEqual({
      code: 'step-refused',
      after: before,
      other: [],
    });
  });

  test('with what was never seen is refused', async () => {
    const pageId = await inReview();
    const call = await callFor(pageId, approve(lead));
    const { result, before, after } = await around(pageId, () =>
      asked.macro(pageId, 'takeApprovalStep', { ...call, seen: 1000 }),
    );
    expect({ code: codeOf(result), after }).toEqual({ code: 'stale', after: before });
  });
});

function withBody(document: AdfDocument, change: (body: AdfNode[]) => AdfNode[]): AdfDocument {
  const [macro, ...others] = document.content;
  if (!macro) throw new Error('A design has a macro');
  return { ...document, content: [{ ...macro, content: change(macro.content ?? []) }, ...others] };
}
