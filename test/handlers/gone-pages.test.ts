/** Where designs end whose pages are purged, hidden, moved or copied, or go with their space; by event, or by the daily look. */
import type { DesignRecord } from '../../src/features/designs/store/design-record';
import type { Fault } from '../../packages/local-site/faults';
import { ada, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { p } from '../words';
import { reviewSite } from './review-site';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

const at = reviewSite();
let admin: SitePersonAtWork;
beforeEach(() => {
  at.startOver();
  admin = personOn(at.site, dmitri.accountId);
});

const held: Fault = { fault: 'events', twice: false, reversed: false };
const lost: Fault = { fault: 'lost-events' };
const lookDaily = async () => {
  await at.site.runSchedule('overview-day');
  await at.site.queueIdle();
};

const onIssue = async (): Promise<unknown> => {
  const response = await at.author.product('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  return response.ok ? ((await response.json()) as { value: unknown }).value : undefined;
};
const oneDraft = { designs: 1, status: 'draft', openQuestions: 0, blockingQuestions: 0 };
const restricted = { status: 'restricted' };
const panel = async (person: SitePersonAtWork) => {
  const { designs, leftOut, someMissing } = valueOf(await person.panel('PAY-1', 'getEpicDesigns', {}));
  return { designs: designs.map(({ pageId }) => pageId), leftOut: leftOut.length, someMissing };
};
const listed = async (key: string): Promise<string[]> => {
  const of = { spaceId: key === 'ENG' ? engineering.id : security.id };
  const { rows } = valueOf(await admin.spacePage(key, 'listDesigns', { of, filter: {}, sort: 'changed' }));
  return rows.map(({ pageId }) => pageId);
};
const byline = async (pageId: string): Promise<unknown> => {
  const path = `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`;
  return (await admin.json<{ results: { value: { status: string } }[] }>('GET', path)).results[0]?.value.status;
};

/** Why the link of a design has ended. */
const linkOf = (pageId: string): unknown => {
  return at.site.testing.appStorage.values<DesignRecord>('design')[pageId]?.linkEnded?.because;
};

const page = (pageId: string) => `/wiki/api/v2/pages/${pageId}`;
const trash = (pageId: string) => at.author.json('DELETE', page(pageId));
const purge = (pageId: string) => admin.json('DELETE', `${page(pageId)}?purge=true`);
const settle = async (...faults: Fault[]) => {
  await at.site.queueIdle();
  at.site.faults.set([held, ...faults]);
};

/** As whoever writes on a page in the trash does. */
const restore = (pageId: string) => at.author.writePage(pageId, (document) => document);

const copyWithProperties = (pageId: string) =>
  at.author.json<{ id: string }>('POST', `/wiki/rest/api/content/${pageId}/copy`, {
    destination: { type: 'parent_page', value: engineering.homepageId },
    pageTitle: 'A copy',
    copyProperties: true,
  });

const nothing = { designs: [], leftOut: 0, someMissing: false };

describe('a design that is purged from the trash', () => {
  test('leaves its issue by itself', async () => {
    const [other, pageId] = [await at.reviews.publish(), await at.reviews.publish()];
    await trash(pageId);
    await settle();
    await purge(pageId);
    await settle();
    expect([await onIssue(), await panel(at.author), await listed('ENG')]).toEqual([
      oneDraft,
      { designs: [other], leftOut: 0, someMissing: false },
      [other],
    ]);
  });

  test('leaves it when the event comes ten minutes late', async () => {
    const pageId = await at.reviews.publish();
    await settle({ fault: 'late-events', seconds: 600 });
    await trash(pageId);
    await purge(pageId);
    await at.site.queueIdle();
    const before = await onIssue();
    at.site.clock.advance(601);
    await at.site.queueIdle();
    expect([before, await onIssue(), await panel(at.author)]).toEqual([oneDraft, undefined, nothing]);
  });

  test('leaves it with the daily look where the event is lost', async () => {
    const pageId = await at.reviews.publish();
    await trash(pageId);
    await settle(lost);
    await purge(pageId);
    await lookDaily();
    expect([await onIssue(), await panel(at.author)]).toEqual([undefined, nothing]);
  });

  test('can be unlinked by whoever edits the issue where nothing tells that it was deleted', async () => {
    const pageId = await at.reviews.publish();
    await settle(lost);
    await trash(pageId);
    await purge(pageId);
    await lookDaily();
    const before = [await onIssue(), await panel(at.author), await panel(personOn(at.site, emma.accountId))];
    const refused = await personOn(at.site, emma.accountId).panel('PAY-1', 'unlinkMissingDesigns', {});
    valueOf(await at.author.panel('PAY-1', 'unlinkMissingDesigns', {}));
    await at.site.queueIdle();
    expect([before, refused, await onIssue(), await panel(at.author)]).toEqual([
      [restricted, { ...nothing, someMissing: true }, nothing],
      {
        ok: false,
        error: {
          code: 'forbidden',
          message: 'You can’t edit PAY-1, so you can’t decide which designs are linked to it.',
          advice: 'Ask somebody who can edit PAY-1 to unlink them.',
        },
      },
      undefined,
      nothing,
    ]);
  });
});

test('an event that calls a page deleted ends nothing where Confluence has the page', async () => {
  const pageId = await at.reviews.publish();
  await at.site.invokeFunction({
    functionKey: 'on-page-status',
    moduleKey: 'page-status-changed',
    moduleType: 'core:trigger',
    event: { eventType: 'avi:confluence:deleted:page', content: { id: pageId, type: 'page' } },
  });
  await at.site.queueIdle();
  expect([await onIssue(), await panel(at.author)]).toEqual([
    oneDraft,
    { designs: [pageId], leftOut: 0, someMissing: false },
  ]);
});

test('a design that went to the trash with those above it leaves its issue with the daily look, and comes back', async () => {
  const pageId = await at.reviews.publish();
  await at.author.json('DELETE', `/wiki/rest/api/content/${pageId}/pageTree`);
  await at.site.queueIdle();
  await lookDaily();
  const gone = [await onIssue(), await panel(at.author), await listed('ENG')];
  await restore(pageId);
  await at.site.queueIdle();
  expect([gone, await onIssue(), await panel(at.author), await listed('ENG')]).toEqual([
    [undefined, { designs: [], leftOut: 1, someMissing: false }, []],
    oneDraft,
    { designs: [pageId], leftOut: 0, someMissing: false },
    [pageId],
  ]);
});

test('the designs of a deleted space leave their issues and the overview with the daily look', async () => {
  const here = await at.reviews.publish();
  const there = await at.first.publishDesign([p('Words.')], { space: security, linkedTo: 'PAY-1' });
  await at.site.queueIdle();
  const both = await onIssue();
  await admin.json('DELETE', '/wiki/rest/api/space/SEC');
  await at.site.queueIdle();
  await lookDaily();
  expect([both, await onIssue(), await panel(at.first), linkOf(there)]).toEqual([
    { ...oneDraft, designs: 2 },
    oneDraft,
    { designs: [here], leftOut: 0, someMissing: false },
    'space-deleted',
  ]);
});

describe('a design that is hidden', () => {
  const only = (pageId: string, ...people: { accountId: string }[]) =>
    at.author.restrict(
      pageId,
      'read',
      people.map(({ accountId }) => accountId),
    );

  test('is not taken for a deleted one, and counts again once it is open', async () => {
    const pageId = await at.reviews.publish();
    await only(pageId, ada);
    await at.site.queueIdle();
    await lookDaily();
    const hidden = await onIssue();
    await only(pageId);
    await at.site.queueIdle();
    expect([hidden, await onIssue()]).toEqual([restricted, oneDraft]);
  });

  test('was restored from the trash meanwhile, and is not taken for a deleted one either', async () => {
    const pageId = await at.reviews.publish();
    await trash(pageId);
    await settle();
    await restore(pageId);
    await only(pageId, ada);
    await at.site.queueIdle();
    await lookDaily();
    expect(await onIssue()).toEqual(restricted);
  });

  test('is not taken for a deleted one where its events come in reverse', async () => {
    const pageId = await at.reviews.publish();
    await settle();
    at.site.faults.set([{ fault: 'events', twice: false, reversed: true }]);
    await trash(pageId);
    at.site.clock.advance(1);
    await restore(pageId);
    at.site.clock.advance(1);
    await only(pageId, ada);
    await at.site.queueIdle();
    expect(await onIssue()).toEqual(restricted);
  });

  test('by a page above it, says so on its issue with the daily look', async () => {
    const above = await at.author.createPage(engineering.id, 'Above', { type: 'doc', version: 1, content: [] });
    const pageId = await at.reviews.publish();
    await at.author.json('PUT', `/wiki/rest/api/content/${pageId}/move/append/${above}`);
    await at.site.queueIdle();
    const open = await onIssue();
    await only(above, ada, chloe);
    await at.site.queueIdle();
    await lookDaily();
    const hidden = await onIssue();
    await only(above);
    await at.site.queueIdle();
    await lookDaily();
    expect([open, hidden, await onIssue()]).toEqual([oneDraft, restricted, oneDraft]);
  });
});

test('a design that moves to another space with the page above it is in the overview of that one with the daily look', async () => {
  const above = await at.author.createPage(engineering.id, 'Above', { type: 'doc', version: 1, content: [] });
  const pageId = await at.reviews.publish();
  await at.author.json('PUT', `/wiki/rest/api/content/${pageId}/move/append/${above}`);
  await at.site.queueIdle();
  const before = [await listed('ENG'), await listed('SEC')];
  await at.first.json('PUT', `/wiki/rest/api/content/${above}/move/append/${security.homepageId}`);
  await at.site.queueIdle();
  await lookDaily();
  expect([before, [await listed('ENG'), await listed('SEC')]]).toEqual([
    [[pageId], []],
    [[], [pageId]],
  ]);
});

test('a design that moved out of the app’s sight stays on its issue though its old space is deleted', async () => {
  const pageId = await at.first.publishDesign([p('Words.')], { space: security, linkedTo: 'PAY-1' });
  await at.site.queueIdle();
  await at.first.json('PUT', `/wiki/rest/api/content/${pageId}/move/append/${engineering.homepageId}`);
  await at.first.restrict(pageId, 'read', [ben.accountId]);
  await at.site.queueIdle();
  await admin.json('DELETE', `/wiki/rest/api/space/${security.key}`);
  await lookDaily();
  expect([linkOf(pageId), await onIssue()]).toEqual([undefined, restricted]);
});

test('a copy of an approved design with its properties is a draft, and linked to nothing', async () => {
  const pageId = await at.approved();
  await at.site.queueIdle();
  const { id } = await copyWithProperties(pageId);
  const copied = await byline(id);
  await at.site.queueIdle();
  expect([copied, await byline(id), await byline(pageId), await panel(at.author)]).toEqual([
    'approved',
    'draft',
    'approved',
    { designs: [pageId], leftOut: 0, someMissing: false },
  ]);
});

test('a copy of an approved design without its macro has no status', async () => {
  const pageId = await at.approved();
  await at.site.queueIdle();
  valueOf(await at.author.macro(pageId, 'moveOntoPage', { pageId }));
  await at.author.writePage(pageId, (document) => ({
    ...document,
    content: document.content.filter(({ type }) => type !== 'bodiedExtension'),
  }));
  await at.site.queueIdle();
  const { id } = await copyWithProperties(pageId);
  const copied = await byline(id);
  await at.site.queueIdle();
  expect([copied, await byline(id), await byline(pageId)]).toEqual(['approved', undefined, 'approved']);
});

test('of the pages of an issue that are hidden from the app, one is looked at', async () => {
  const hidden = [await at.reviews.publish(), await at.reviews.publish(), await at.reviews.publish()];
  for (const pageId of hidden) await at.author.restrict(pageId, 'read', [ada.accountId]);
  await settle();
  at.site.products.log.length = 0;
  await at.reviews.publish();
  await at.site.queueIdle();
  const read = at.site.products.log.filter(
    ({ principal, path }) => principal.as === 'app' && hidden.some((pageId) => path === page(pageId)),
  );
  expect([new Set(read.map(({ path }) => path)).size, await onIssue()]).toEqual([1, restricted]);
});
