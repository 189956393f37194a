/** What people and products do on a day, each done once on the local site, and what the app takes of the platform for it. */
import { resolve } from 'node:path';
import { readManifest } from '../../packages/local-site/forge/manifest';
import type { Metered } from '../../packages/local-site/meter';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { strictest } from '../../packages/local-site/settings';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { defaultPolicy } from '../../src/features/approval/policy';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { architect, lead, questionOfAda, requestReview, reviewsOn, sections } from '../../test/handlers/reviews';
import { savePolicy, saveSettings } from '../../test/handlers/saves';
import { peopleOn, valueOf } from '../../test/handlers/site-person';
import { withDesigns } from '../../test/overview/many-designs';
import { question } from '../../test/sync/designs';
import { doc, h, header, openQuestions, p, row, table } from '../../test/words';
import { type Count, countOf } from './count';

/** Designs on the site while schedules run and lists are looked at. */
const designsThere = 25;

export interface Counted {
  designsThere: number;
  units: Record<string, Count>;
  /** How often a unit is done that is a schedule's. */
  intervals: Record<string, string>;
}

const design = [
  ...openQuestions(
    questionOfAda('2099-01-15'),
    ...['Which store?', 'Which cache?', 'Which name?', 'Which region?'].map((text, index) =>
      question(`r${index + 2}`, text),
    ),
  ),
  h(2, 'Timeline'),
  table(header('Milestone', 'Date'), row('m1', 'Beta', '2099-02-01'), row('m2', 'Launch', '2099-03-01')),
  ...sections,
];

/** By the name of each unit of work, in the order in which they are done: a design comes to be, is approved, and is worked on. */
export async function countUnits(): Promise<Counted> {
  const taken: Metered[] = [];
  const site = await startSite({ settings: strictest, taken });
  try {
    return await countOn(site, taken);
  } finally {
    await site.stop();
  }
}

async function countOn(site: LocalSite, taken: Metered[]): Promise<Counted> {
  const units: Record<string, Count> = {};
  const [author, first, second, admin] = peopleOn(site, ada, ben, chloe, dmitri);
  const reviews = reviewsOn(site, author);

  /** Does something, and lets all that comes of it happen. */
  const unit = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    await site.queueIdle();
    taken.length = 0;
    const value = await work();
    await site.queueIdle();
    units[name] = countOf(taken);
    return value;
  };
  const rename = (key: string, summary: string) =>
    author.json('PUT', `/rest/api/3/issue/${key}`, { fields: { summary } });

  const other = await author.createPage(engineering.id, 'Notes of a meeting', doc(p('We met.')));
  const reword = (text: string) => author.writePage(other, () => doc(p(text)));
  await unit('publish-another-page', () => reword('We met again.'));
  await unit('move-or-restrict-a-page', () => author.restrict(other, 'update', [ada.accountId]));

  const pageId = await unit('insert-a-design', async () => {
    valueOf(await author.macro(other, 'startPicker', {}));
    for (const query of ['', 'check'] as const) valueOf(await author.macro(other, 'searchEpics', { query }));
    const epicId = await author.issueId('PAY-1');
    valueOf(await author.macro(other, 'getIssueAccess', { issueId: epicId }));
    const prefill = { featureName: 'Payments', authors: [], date: '2026-11-30', links: [] };
    valueOf(await author.macro(other, 'buildDocument', { templateId: 'engineering', prefill }));
    return author.publishDesign(design, { title: 'Payments', linkedTo: 'PAY-1' });
  });
  const open = () => author.macro(pageId, 'getDesign', { pageId });
  await unit('open-a-design', open);
  await unit('open-the-byline', async () => {
    const extension = { content: { id: pageId } };
    return site.invokeResolver({
      accountId: ada.accountId,
      moduleKey: 'design-byline',
      extension,
      name: 'getDesign',
      payload: { pageId },
    });
  });
  await unit('publish-a-design', () => reviews.edit(pageId, 'idempotent by', 'idempotent, by'));

  await unit('ask-for-a-review', async () => {
    valueOf(await author.macro(pageId, 'getReviewRoles', { pageId }));
    valueOf(await reviews.take(author, pageId, requestReview));
  });
  await unit('sign-off', async () => valueOf(await reviews.take(first, pageId, { type: 'approve', role: lead })));
  valueOf(await reviews.take(second, pageId, { type: 'approve', role: architect }));
  await site.queueIdle();
  await reviews.edit(pageId, 'idempotent, by', 'idempotent by');
  await unit('look-at-changes', () => author.macro(pageId, 'getChanges', { pageId }));
  await unit('look-at-the-history', () => author.macro(pageId, 'getApprovalHistory', { pageId }));

  const { did } = await unit('sync-for-the-first-time', async () => {
    const done = await author.sync(pageId);
    await open();
    return done;
  });
  const ticket = did.find(({ type }) => type === 'create')?.ticket.key ?? '';
  await reviews.edit(pageId, 'Which cache?', 'Which of the caches?');
  await unit('sync-again', async () => {
    await author.sync(pageId);
    await open();
  });
  await unit('finish-a-ticket', () => author.complete(ticket));
  await unit('change-another-issue', () => rename('PAY-2', 'Pay by card, renamed'));
  await unit('delete-an-issue', async () => {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Of no design' };
    const { key } = await author.json<{ key: string }>('POST', '/rest/api/3/issue', { fields });
    return first.json('DELETE', `/rest/api/3/issue/${key}`);
  });

  await unit('open-the-panel-of-an-epic', () => author.panel('PAY-1', 'getEpicDesigns', {}));
  await unit('open-the-status-of-an-epic', async () => {
    const headers = { cookie: `site-person=${ada.accountId}` };
    await fetch(`${site.url}/_site/issue-contexts/design-status/status?issue=PAY-1`, { headers });
    const extension = { issue: { key: 'PAY-1' } };
    return site.invokeResolver({
      accountId: ada.accountId,
      moduleKey: 'design-status',
      extension,
      name: 'getEpicDesigns',
      payload: {},
    });
  });
  await unit('export-a-page', () =>
    fetch(`${site.url}/_site/export?page=${pageId}&type=pdf`, { headers: { cookie: `site-person=${ada.accountId}` } }),
  );
  await unit('export-markdown', () => author.macro(pageId, 'exportMarkdown', { pageId }));
  await unit('save-sync-settings', async () =>
    valueOf(await saveSettings(author, pageId, { pageId }, { ...defaultSettings, reminders: true })),
  );

  const guarded = { projectKey: 'PAY', transitionId: '31' };
  site.products.workflows.addRule(dmitri.accountId, guarded, { moduleKey: 'design-approved' });
  await unit('make-a-transition-with-the-rule', () =>
    author.product('POST', '/rest/api/3/issue/PAY-1/transitions', { transition: { id: '31' } }),
  );

  await withDesigns(site, designsThere - 1, { inReview: true });
  const of = { spaceId: engineering.id };
  await unit('open-the-overview', async () => {
    valueOf(await author.spacePage('ENG', 'listDesigns', { of, filter: {}, sort: 'changed' }));
    valueOf(await author.spacePage('ENG', 'countDesigns', { of }));
  });
  const schedules = readManifest(resolve(__dirname, '../..')).modules.scheduledTrigger;
  const runAll = async () => {
    for (const { key } of schedules) await site.runSchedule(key);
    await site.queueIdle();
  };
  await runAll();
  site.clock.advance(24 * 60 * 60);
  await runAll();
  site.clock.advance(24 * 60 * 60);
  for (const { key } of schedules) await unit(`schedule ${key}`, () => site.runSchedule(key));
  await unit('save-an-approval-policy', () =>
    savePolicy(admin, engineering.id, { ...defaultPolicy, roles: null, authorsMayApprove: true }),
  );
  const intervals = Object.fromEntries(schedules.map(({ key, interval }) => [`schedule ${key}`, interval]));
  return { designsThere, units, intervals };
}
