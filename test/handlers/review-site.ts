/** A local site for the tests of a file, with the people who write, sign and look at designs in them. */
import type { AdfNode } from '../../src/contract/adf-node';
import type { ApprovalStep } from '../../src/contract/api';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import type { SiteSettings } from '../../packages/local-site/settings';
import { architect, lead, requestReview, type Reviews, reviewsOn } from './reviews';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

export interface ReviewSite {
  site: LocalSite;
  reviews: Reviews;
  /** Ada, whose designs they are; Ben and Chloe, who are asked to sign as lead and as architect. */
  author: SitePersonAtWork;
  first: SitePersonAtWork;
  second: SitePersonAtWork;
  /** Forgets what happened since the site was started. */
  startOver: () => void;
  take: (person: SitePersonAtWork, pageId: string, step: ApprovalStep) => Promise<void>;
  /** Publishes a design, and has it approved. */
  approved: (...content: AdfNode[]) => Promise<string>;
}

export const approve = (role: string): ApprovalStep => ({ type: 'approve', role });

/** What is there from the first test of the file on. */
export function reviewSite(settings: Partial<SiteSettings> = {}): ReviewSite {
  const at = {} as ReviewSite;
  let untouched: ReturnType<LocalSite['store']['copy']>;
  beforeAll(async () => {
    at.site = await startSite({ settings });
    [at.author, at.first, at.second] = peopleOn(at.site, ada, ben, chloe);
    untouched = at.site.store.copy();
    at.reviews = reviewsOn(at.site, at.author);
  });
  afterAll(() => at.site.stop());
  at.startOver = () => {
    at.site.store.restore(untouched);
    at.reviews = reviewsOn(at.site, at.author);
  };
  at.take = async (person, pageId, step) => {
    valueOf(await at.reviews.take(person, pageId, step));
  };
  at.approved = async (...content) => {
    const pageId = await at.reviews.publish(...content);
    await at.take(at.author, pageId, requestReview);
    await at.take(at.first, pageId, approve(lead));
    await at.take(at.second, pageId, approve(architect));
    return pageId;
  };
  return at;
}
