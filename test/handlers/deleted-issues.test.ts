/** Where designs end whose issue is deleted in Jira, and what is said of that. */
import type { DesignSummary } from '../../src/contract/api';
import type { Fault } from '../../packages/local-site/faults';
import { ada, ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { date, lozenge, openQuestions, row } from '../words';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
let logged = 0;
let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  site = await startSite();
  [author, lead] = peopleOn(site, ada, ben);
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
  site.faults.set([]);
  logged = site.log.entries.length;
});
afterAll(() => site.stop());

const question = row('q', '1', 'Which queue?', undefined, date('2099-01-01'), lozenge('Open'), undefined, undefined);
const publish = async (): Promise<string> => {
  const pageId = await author.publishDesign(openQuestions(question), { linkedTo: 'PAY-1', title: 'Refunds' });
  await site.queueIdle();
  return pageId;
};
const deleteIssue = async (key: string) => {
  await lead.json('DELETE', `/rest/api/3/issue/${key}?deleteSubtasks=true`);
  await site.queueIdle();
};
const lookDaily = async () => {
  await site.runSchedule('overview-day');
  await site.queueIdle();
};
const header = async (pageId: string) => valueOf(await author.macro(pageId, 'getDesign', { pageId })).design;
const keyOf = (epic: DesignSummary['epic']) => (epic === null || typeof epic === 'string' ? epic : epic.key);
const overview = async () => {
  const of = { spaceId: engineering.id };
  return valueOf(await author.spacePage('ENG', 'listDesigns', { of, filter: {}, sort: 'changed' })).rows;
};
const troubles = () => site.log.entries.slice(logged).filter(({ level }) => level === 'error');

const notLinked = {
  ok: false,
  error: {
    code: 'not-linked',
    message: 'The issue that “Refunds” was linked to was deleted in Jira, so its tickets have no place.',
    advice: 'Edit the macro and choose an epic, or link the design in the epic’s Technical designs panel.',
  },
};

test.each<[string, Fault[], () => Promise<void>]>([
  ['its event', [], () => Promise.resolve()],
  ['the daily look, where the event is lost', [{ fault: 'lost-events' }], lookDaily],
])('a link to a deleted epic ends with %s, and the page, the overview and a sync say so', async (_, faults, wait) => {
  const pageId = await publish();
  site.faults.set(faults);
  await deleteIssue('PAY-1');
  await wait();
  await author.writePage(pageId, (document) => document);
  await site.queueIdle();
  expect([
    (await header(pageId)).epic,
    (await overview()).map(({ epic }) => epic),
    await author.macro(pageId, 'previewSync', { pageId }),
    await author.macro(pageId, 'applySync', { pageId, steps: [], sides: {} }),
    troubles(),
  ]).toEqual(['deleted', ['deleted'], notLinked, notLinked, []]);
});

test('a design whose epic was deleted can be linked to another one', async () => {
  const pageId = await publish();
  await deleteIssue('PAY-1');
  const { linked } = valueOf(await author.panel('PAY-2', 'linkDesign', { page: pageId }));
  const { epic } = await header(pageId);
  expect([linked, keyOf(epic)]).toEqual([true, 'PAY-2']);
});

test('an event that calls an issue deleted ends nothing where Jira has the issue', async () => {
  const pageId = await publish();
  await site.invokeFunction({
    functionKey: 'on-issue-deleted',
    moduleKey: 'issue-deleted',
    moduleType: 'core:trigger',
    event: { issue: { id: await author.issueId('PAY-1') } },
  });
  const { epic } = await header(pageId);
  expect(keyOf(epic)).toBe('PAY-1');
});

test('of an issue that no design is linked to, nothing is asked of Jira', async () => {
  await publish();
  site.products.log.length = 0;
  await deleteIssue('PAY-2');
  expect(site.products.log.filter(({ principal }) => principal.throughApp)).toEqual([]);
});

describe('a tracking issue that is deleted', () => {
  test.each<[string, Fault[], () => Promise<void>]>([
    ['its event', [], () => Promise.resolve()],
    ['the daily look, where the event is lost', [{ fault: 'lost-events' }], lookDaily],
  ])('is said with %s, and the next sync makes another one', async (_, faults, wait) => {
    const pageId = await publish();
    const first = (await author.sync(pageId)).report.trackingIssue?.key ?? '';
    await site.queueIdle();
    const before = await header(pageId);
    site.faults.set(faults);
    await deleteIssue(first);
    await wait();
    const said = await header(pageId);
    site.faults.set([]);
    const steps = valueOf(await author.macro(pageId, 'previewSync', { pageId })).actions;
    await author.sync(pageId, { steps: steps.map(({ id }) => id) });
    const { report } = await author.sync(pageId);
    await site.queueIdle();
    const after = await header(pageId);
    expect([
      [before.trackingIssue?.key, before.unreadable],
      [said.trackingIssue, said.unreadable],
      [after.trackingIssue?.key === report.trackingIssue?.key, after.trackingIssue?.key === first, after.unreadable],
      troubles(),
    ]).toEqual([
      [first, []],
      [null, [`The tracking issue ${first} was deleted in Jira. The next sync with new tickets creates another one.`]],
      [true, false, []],
      [],
    ]);
  });
});
