/** Reviews of designs on a local site, for tests of approvals. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import type { ApiAnswer, Approval, ApprovalEventSummary, ApprovalStep } from '../../src/contract/api';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import type { LocalSite } from '../../packages/local-site/site';
import { h, header, lozenge, mention, p, row, table } from '../words';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

export const lead = 'Engineering Lead';
export const architect = 'Architect';

/** The sections of a small design, with a sign-off asked of Ben and of Chloe. */
export const sections: AdfNode[] = [
  h(2, 'API Design'),
  p('Refunds are idempotent by payment id.'),
  h(2, 'Risks'),
  p('The ledger may lag behind.'),
  h(2, 'Approval'),
  table(
    header('Role', 'Name', 'Date'),
    row(undefined, lead, mention(ben.accountId, ben.displayName), undefined),
    row(undefined, architect, mention(chloe.accountId, chloe.displayName), undefined),
  ),
];

/** A row of open questions that Ada has to answer by then. */
export const questionOfAda = (due: AdfNode | string): AdfNode =>
  row('r1', '1', 'Which queue?', mention(ada.accountId, ada.displayName), due, lozenge('Open'), undefined, undefined);

export const requestReview = {
  type: 'requestReview',
  reviewers: [
    { role: lead, people: [ben.accountId] },
    { role: architect, people: [chloe.accountId] },
  ],
  despiteFindings: true,
} satisfies ApprovalStep;

/** Asks Ben to review a design in every role it has. */
export async function askForReview(
  person: SitePersonAtWork,
  pageId: string,
  { despiteFindings = false } = {},
): Promise<ApiAnswer<'takeApprovalStep'>> {
  const { roles } = valueOf(await person.macro(pageId, 'getReviewRoles', { pageId }));
  const screen = await screenOf(person, pageId);
  const reviewers = roles.map(({ name }) => ({ role: name, people: [ben.accountId] }));
  const step = { type: 'requestReview' as const, reviewers, despiteFindings };
  return person.macro(pageId, 'takeApprovalStep', { pageId, step, ...screen });
}

/** What a step is taken on: what a surface shows a person of a design. */
export async function screenOf(person: SitePersonAtWork, pageId: string): Promise<Required<Saw>> {
  const { lastChange, approval } = valueOf(await person.macro(pageId, 'getDesign', { pageId })).design;
  return { version: lastChange.version, seen: approval.seen, digest: approval.digest };
}

/** What somebody saw when they decided; by default what is there. */
export interface Saw {
  version?: number;
  seen?: number;
  digest?: string;
}

export interface Reviews {
  /** Publishes a design by Ada, linked to PAY-1. */
  publish: (...content: AdfNode[]) => Promise<string>;
  /** Like `publish`, and leaves its events waiting. */
  publishQuietly: (...content: AdfNode[]) => Promise<string>;
  look: (person: SitePersonAtWork, pageId: string) => Promise<Approval>;
  /** Takes a step as a surface does, on what it has just shown. */
  take: (
    person: SitePersonAtWork,
    pageId: string,
    step: ApprovalStep,
    saw?: Saw,
  ) => Promise<ApiAnswer<'takeApprovalStep'>>;
  history: (pageId: string) => Promise<ApprovalEventSummary[]>;
  /** Changes a paragraph of a design. */
  edit: (pageId: string, from: string, to: string) => Promise<void>;
  as: (accountId: string) => SitePersonAtWork;
}

/** Events wait until a test, or a page it publishes, asks for them: what they write on pages would come in between. */
export function reviewsOn(site: LocalSite, author: SitePersonAtWork): Reviews {
  site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
  const look = async (person: SitePersonAtWork, pageId: string) =>
    valueOf(await person.macro(pageId, 'getDesign', { pageId })).design.approval;
  const publishQuietly = (...content: AdfNode[]) =>
    author.publishDesign(content.length > 0 ? content : sections, { linkedTo: 'PAY-1' });
  return {
    look,
    publishQuietly,
    async publish(...content) {
      const pageId = await publishQuietly(...content);
      await site.queueIdle();
      return pageId;
    },
    async take(person, pageId, step, saw = {}) {
      const screen = { ...(await screenOf(person, pageId)), ...saw };
      return person.macro(pageId, 'takeApprovalStep', { pageId, step, ...screen });
    },
    history: async (pageId) => valueOf(await author.macro(pageId, 'getApprovalHistory', { pageId })).events,
    edit: (pageId, from, to) => author.writePage(pageId, (document) => replaced(document, from, to)),
    as: (accountId) => personOn(site, accountId),
  };
}

function replaced(document: AdfDocument, from: string, to: string): AdfDocument {
  const before = JSON.stringify(document);
  if (!before.includes(from)) throw new Error(`The document does not say “${from}”`);
  return JSON.parse(before.replace(from, to)) as AdfDocument;
}

const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const digestOfContent = /^1:[0-9a-f]{64}$/;

/** A value with a word in the place of each time and each digest: those of a test are others each time. */
export function timeless<Value>(value: Value): Value {
  const read: unknown = JSON.parse(JSON.stringify(value), (_, part: unknown) => {
    if (typeof part !== 'string') return part;
    return part.replace(time, 'time').replace(digestOfContent, 'digest');
  });
  return read as Value;
}
