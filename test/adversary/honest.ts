/** What honest people do in between: they sync, sign what they have read, edit, and move work. */
import fc from '../fast-check';
import type { ApprovalStep } from '../../src/contract/api';
import { architect, lead } from '../handlers/reviews';
import { peopleOn, type SitePersonAtWork } from '../handlers/site-person';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { contentOf } from './design-text';
import type { History } from './history';
import { dataOf } from './world';

const steps = [
  'requestReview',
  'approveAsLead',
  'approveAsArchitect',
  'approveAll',
  'approveAll',
  'implement',
  'markImplemented',
  'edit',
  'syncOpen',
  'syncBridge',
  'completeTicket',
] as const;

export interface HonestStep {
  step: (typeof steps)[number];
  /** Which of the designs in ENG; the first is the one that the adversary would like to be approved. */
  at: number;
}

export const honestStep: fc.Arbitrary<HonestStep> = fc.record({
  step: fc.constantFrom(...steps),
  at: fc.oneof(fc.constant(0), fc.constant(0), fc.nat({ max: 5 })),
});

export async function workHonestly(history: History, { step, at }: HonestStep): Promise<void> {
  const { world } = history;
  const { site, pages } = world;
  const [author, first, second] = peopleOn(site, ada, ben, chloe);
  const pageId = designsInEngineering(history)[at] ?? pages.open;
  const reviewers = [
    { role: lead, people: [ben.accountId] },
    { role: architect, people: [chloe.accountId] },
  ];
  const request: ApprovalStep = { type: 'requestReview', reviewers, despiteFindings: true };
  switch (step) {
    case 'requestReview':
      await take(author, pageId, request);
      return;
    case 'approveAsLead':
      return sign(history, first, pageId, lead);
    case 'approveAsArchitect':
      return sign(history, second, pageId, architect);
    case 'approveAll':
      await take(author, pageId, request);
      await sign(history, first, pageId, lead);
      return sign(history, second, pageId, architect);
    case 'implement':
      await take(author, pageId, request);
      await sign(history, first, pageId, lead);
      await sign(history, second, pageId, architect);
      await take(author, pageId, { type: 'markImplemented' });
      return;
    case 'markImplemented':
      await take(author, pageId, { type: 'markImplemented' });
      return;
    case 'edit':
      return author.writePage(pages.open, (document) => ({
        ...document,
        content: [...document.content, { type: 'paragraph', content: [{ type: 'text', text: world.next() }] }],
      }));
    case 'syncOpen':
      return sync(author, pages.open);
    case 'syncBridge':
      return sync(first, pages.bridge);
    case 'completeTicket': {
      const words = [...history.tickets.keys()];
      const [ticketId] = history.tickets.get(words[at % words.length] ?? '') ?? [];
      const key = dataOf(site).jira.issues.find(({ id }) => id === ticketId)?.key;
      if (key !== undefined)
        await first.product('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '31' } });
    }
  }
}

/** The design that is linked to PAY-1 first, then what the adversary made of it, then the others. */
function designsInEngineering({ world }: History): string[] {
  const { confluence } = dataOf(world.site);
  const others = confluence.pages
    .filter(
      ({ spaceId, status, body }) =>
        spaceId === engineering.id && status === 'current' && body.includes('"bodiedExtension"'),
    )
    .map(({ id }) => id)
    .toSorted((a, b) => Number(b) - Number(a));
  return [...new Set([world.pages.open, ...others])];
}

/** Takes a step on what the person is shown; whether it was taken. */
async function take(who: SitePersonAtWork, pageId: string, step: ApprovalStep): Promise<boolean> {
  if (!(await mayOpen(who, pageId))) return false;
  const seen = await who.macro(pageId, 'getDesign', { pageId });
  if (!seen.ok) return false;
  const { approval, lastChange } = seen.value.design;
  const taken = await who.macro(pageId, 'takeApprovalStep', {
    pageId,
    step,
    version: lastChange.version,
    seen: approval.seen,
    digest: approval.digest,
  });
  failWhereUnexpected(taken);
  return taken.ok;
}

const mayOpen = async (who: SitePersonAtWork, pageId: string) =>
  (await who.product('GET', `/wiki/api/v2/pages/${pageId}`)).ok;

/** Whoever signs has read the page as it is now. */
async function sign(history: History, who: SitePersonAtWork, pageId: string, role: string): Promise<void> {
  const content = currentContent(history, pageId);
  if (!(await take(who, pageId, { type: 'approve', role }))) return;
  const roles = history.signed.get(pageId) ?? new Map<string, string>();
  history.signed.set(pageId, roles.set(role, content));
}

export function currentContent({ world }: History, pageId: string): string {
  const page = dataOf(world.site).confluence.pages.find(({ id }) => id === pageId);
  return page ? contentOf(page.title, page.body) : '';
}

async function sync(who: SitePersonAtWork, pageId: string): Promise<void> {
  const preview = await who.macro(pageId, 'previewSync', { pageId });
  failWhereUnexpected(preview);
  if (!preview.ok) return;
  let steps = preview.value.actions.filter(({ selected }) => selected).map(({ id }) => id);
  for (let slices = 0; slices < 5; slices += 1) {
    const report = await who.macro(pageId, 'applySync', { pageId, steps, sides: {} });
    failWhereUnexpected(report);
    if (!report.ok || report.value.remaining.length === 0) return;
    steps = report.value.remaining;
  }
}

function failWhereUnexpected(answer: { ok: true } | { ok: false; error: { code: string; message: string } }): void {
  if (!answer.ok && answer.error.code === 'unexpected') throw new Error(answer.error.message);
}
