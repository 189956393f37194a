import type { ConfluenceData, Page, Space } from '../confluence/data';
import { ada, ben, chloe } from '../people';
import { engineering, security } from '../spaces';
import { bullets, document, heading, paragraph } from './document';

export type SeededPage = Pick<Page, 'id' | 'title' | 'authorId' | 'createdAt'> &
  Partial<Pick<Page, 'parentId' | 'restrictions'>> & { space: Space; content: ReturnType<typeof document> };

const pages: SeededPage[] = [
  {
    id: engineering.homepageId,
    space: engineering,
    title: 'Payments Engineering',
    parentId: null,
    authorId: ben.accountId,
    createdAt: '2026-02-02T09:10:00.000Z',
    content: document(
      paragraph('We build and run card, wallet and bank payments: from the checkout of a shop to its payout.'),
      heading(2, 'Where to find things'),
      bullets(
        'Designs: what we are about to build and why, one page each, linked to its epic.',
        'Runbooks: what to do when an alert fires.',
        'Incident reviews: what happened, and what we changed.',
      ),
    ),
  },
  {
    id: '131102',
    space: engineering,
    title: 'Designs',
    authorId: ben.accountId,
    createdAt: '2026-02-03T10:00:00.000Z',
    content: document(
      paragraph('Every change that takes more than a week starts with a design here.'),
      bullets(
        'Write it from a template and link it to its epic.',
        'Ask for review before the first ticket moves to In Progress.',
      ),
    ),
  },
  {
    id: '131103',
    space: engineering,
    title: 'How a payment flows through our services',
    authorId: ada.accountId,
    createdAt: '2026-03-17T14:20:00.000Z',
    content: document(
      heading(2, 'Authorisation'),
      paragraph(
        'The checkout calls the gateway, which asks the risk engine and then the acquirer. The answer is kept in the ledger before the shop hears of it.',
      ),
      heading(2, 'Capture and payout'),
      paragraph('Captures are idempotent by payment id. Payouts run at 04:00 UTC from what the ledger holds by then.'),
    ),
  },
  {
    id: '131104',
    space: engineering,
    title: 'Runbook: acquirer timeouts',
    authorId: ben.accountId,
    createdAt: '2026-05-06T08:45:00.000Z',
    content: document(
      paragraph('Fires when more than 2% of authorisations wait longer than 8 seconds.'),
      heading(2, 'First five minutes'),
      bullets(
        'Check the status page of the acquirer.',
        'Route new cards to the second acquirer with the routing flag.',
      ),
    ),
  },
  {
    id: '131105',
    space: engineering,
    title: 'Incident review: double capture',
    authorId: ben.accountId,
    createdAt: '2026-10-12T16:00:00.000Z',
    restrictions: {
      read: [ben.accountId, chloe.accountId],
      update: [ben.accountId, chloe.accountId],
    },
    content: document(
      heading(2, 'What happened'),
      paragraph(
        'Between 09:12 and 09:31 UTC, 214 payments were captured twice after a retry lost its idempotency key.',
      ),
      heading(2, 'What we change'),
      bullets(
        'The key is derived from the payment, not from the request.',
        'A second capture is refused by the ledger.',
      ),
    ),
  },
  {
    id: security.homepageId,
    space: security,
    title: 'Product Security',
    parentId: null,
    authorId: chloe.accountId,
    createdAt: '2026-02-02T09:40:00.000Z',
    content: document(paragraph('How we review what we build, and what every design has to answer about card data.')),
  },
  {
    id: '131202',
    space: security,
    title: 'Security review checklist',
    authorId: chloe.accountId,
    createdAt: '2026-04-21T11:15:00.000Z',
    content: document(
      bullets(
        'Which personal or card data does it touch, and where is that kept?',
        'Who can call it, and how do we know that it is them?',
        'What is logged, and what must never be?',
      ),
    ),
  },
];

/** The Confluence of the sample. */
export const seedConfluence = (): ConfluenceData => confluenceWith([engineering, security], pages, 131301);

/** A Confluence with these spaces and pages; whatever is created later has ids from `nextPageId` on. */
export const confluenceWith = (
  spaces: readonly Space[],
  seeded: readonly SeededPage[],
  nextPageId: number,
): ConfluenceData => structuredClone({ spaces: [...spaces], pages: seeded.map(storedPage), nextPageId });

function storedPage({ space, content, ...page }: SeededPage, position: number): Page {
  return {
    parentId: space.homepageId,
    restrictions: { read: [], update: [] },
    ...page,
    spaceId: space.id,
    status: 'current',
    position,
    ownerId: page.authorId,
    lastOwnerId: null,
    version: { number: 1, createdAt: page.createdAt, message: '', authorId: page.authorId },
    body: JSON.stringify(content),
  };
}
