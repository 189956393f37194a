import type { AdfNode } from '../../src/contract/adf-node';
import type { SyncSettings } from '../../src/contract/api';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { ada, ben, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, date, h, header, lozenge, mention, openQuestions, p, row, table } from '../words';
import { saveSettings } from './saves';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
let admin: SitePersonAtWork;
let reader: SitePersonAtWork;
const spaceId = engineering.id;

beforeAll(async () => {
  site = await startSite();
  [author, lead, admin, reader] = peopleOn(site, ada, ben, dmitri, emma);
});
afterAll(() => site.stop());
afterEach(async () => {
  site.setJiraConnected(true);
  await save(admin, { spaceId }, null);
});

const types = {
  tracking: [
    { id: '10102', name: 'Story' },
    { id: '10103', name: 'Task' },
    { id: '10104', name: 'Bug' },
  ],
  ticket: [{ id: '10105', name: 'Sub-task' }],
};

const publish = (linkedTo: string, ...content: AdfNode[]) =>
  author.publishDesign(content.length > 0 ? content : [p()], { linkedTo });
const question = (id: string, text: string, ticket?: AdfNode) =>
  row(id, '1', text, mention(ada.accountId, 'Ada Park'), date('2026-12-01'), lozenge('Open'), undefined, ticket);
const milestones = [
  h(2, 'Timeline'),
  table(header('Milestone', 'Date', 'Owner'), row('m1', 'Design approved', date('2026-12-10'), undefined)),
];
const save = async (
  who: SitePersonAtWork,
  of: { spaceId: string } | { pageId: string },
  settings: SyncSettings | null,
) => saveSettings(who, await anyPage(), of, settings);
const shown = async (who: SitePersonAtWork, of: { spaceId: string } | { pageId: string }) =>
  who.raw(await anyPage(), 'getSettings', of);
let page: string | undefined;
/** The surface that calls has to stand on something. */
const anyPage = async () => {
  const { results } = await author.json<{ results: { id: string }[] }>('GET', `/wiki/api/v2/spaces/${spaceId}/pages`);
  page = results[0]?.id;
  return page ?? '';
};

const issue = async (key: string) =>
  (
    await author.json<{
      fields: { parent: { key: string }; labels: string[]; issuetype: { name: string }; subtasks: { key: string }[] };
    }>('GET', `/rest/api/3/issue/${key}?fields=parent,labels,issuetype,subtasks`)
  ).fields;

describe('who sees and changes settings', () => {
  test('where nobody has set any, there are some all the same', async () => {
    expect(await shown(author, { spaceId })).toEqual({
      ok: true,
      value: {
        settings: defaultSettings,
        version: expect.any(Number) as number,
        own: false,
        canChange: false,
        name: 'Payments Engineering',
        issueTypes: types,
      },
    });
  });

  test('an admin sets them for the space, and its designs have them until they have their own', async () => {
    const pageId = await publish('PAY-1');
    const ofSpace = { ...defaultSettings, labels: ['tdd'], reminders: true };
    const ofDesign = { ...defaultSettings, direction: 'jira-to-page' as const };
    const value = {
      name: expect.any(String) as string,
      version: expect.any(Number) as number,
      canChange: true,
      issueTypes: types,
    };
    expect([
      await save(admin, { spaceId }, ofSpace),
      await shown(author, { pageId }),
      await save(author, { pageId }, ofDesign),
      await save(author, { pageId }, null),
    ]).toEqual([
      { ok: true, value: { ...value, settings: ofSpace, own: true } },
      { ok: true, value: { ...value, settings: ofSpace, own: false } },
      { ok: true, value: { ...value, settings: ofDesign, own: true } },
      { ok: true, value: { ...value, settings: ofSpace, own: false } },
    ]);
  });

  test('who only writes in the space does not change them, who only reads a page does not change its own', async () => {
    const pageId = await publish('PAY-1');
    const { title } = await author.page(pageId);
    expect([
      await save(author, { spaceId }, defaultSettings),
      await save(reader, { pageId }, defaultSettings),
      await shown(admin, { pageId: '99999999' }),
    ]).toEqual([
      {
        ok: false,
        error: {
          code: 'forbidden',
          message:
            'You may not change how designs are synced in “Payments Engineering”: only those who administer the space may.',
          advice: 'Ask an admin of the space to do it.',
        },
      },
      {
        ok: false,
        error: {
          code: 'forbidden',
          message: `You may view “${title}” but not edit it, so you can’t change how it is synced.`,
          advice: 'Ask the page’s owner to let you edit it.',
        },
      },
      { ok: false, error: expect.objectContaining({ code: 'not-found' }) as object },
    ]);
  });

  test('who saves on an older version is refused, with who changed what, and nothing is lost', async () => {
    const pageId = await publish('PAY-1');
    for (const owner of [{ spaceId }, { pageId }]) {
      const version = async () => {
        const answer = await admin.macro(pageId, 'getSettings', owner);
        return answer.ok ? answer.value.version : -1;
      };
      const late = async (settings: SyncSettings | null, on: number) =>
        admin.macro(pageId, 'saveSettings', { of: owner, settings, version: on });
      await save(author, { pageId }, defaultSettings);
      await save(admin, { spaceId }, defaultSettings);
      const screen = await version();
      const saved = { ...defaultSettings, labels: ['design'] };
      await save('pageId' in owner ? author : admin, owner, saved);
      const who = 'pageId' in owner ? 'Ada Park' : 'Dmitri Sokolov';
      const stale = {
        ok: false,
        error: {
          code: 'stale',
          message: `${who} changed these settings after you opened them: labels.`,
          advice: 'Reload, check the result, then save again. What you changed stays.',
        },
      };
      const reset = late(null, screen);
      expect([await late({ ...defaultSettings, reminders: true }, screen), await reset]).toEqual([stale, stale]);
      expect((await late(saved, screen)).ok).toBe(true);
      expect(await late(null, await version())).toMatchObject({ ok: true, value: { own: false } });
      expect(await late(saved, screen)).toMatchObject({ ok: false, error: { code: 'stale' } });
    }
  });

  test('what is not a setting is refused', async () => {
    const answer = await author.raw(await anyPage(), 'saveSettings', {
      of: { spaceId },
      settings: { ...defaultSettings, kinds: [], labels: ['two words'] },
      version: 0,
    });
    expect(answer).toEqual({ ok: false, error: expect.objectContaining({ code: 'invalid-input' }) as object });
  });

  test('without Jira there are no types to choose, and everything else', async () => {
    site.setJiraConnected(false);
    expect(await shown(author, { spaceId })).toEqual({
      ok: true,
      value: expect.objectContaining({ settings: defaultSettings, issueTypes: null }) as object,
    });
  });
});

describe('what settings do to a sync', () => {
  test('labels and the type of the tracking issue go to what is created', async () => {
    const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
    await save(author, { pageId }, { ...defaultSettings, labels: ['tdd', 'q4'], trackingIssueType: '10102' });
    const { did, report } = await author.sync(pageId);
    const [ticket, tracking] = [await issue(did[0]?.ticket.key ?? ''), await issue(report.trackingIssue?.key ?? '')];
    expect([
      { type: ticket.issuetype.name, labels: ticket.labels },
      { type: tracking.issuetype.name, labels: tracking.labels },
    ]).toEqual([
      { type: 'Sub-task', labels: ['tdd', 'q4'] },
      { type: 'Story', labels: ['tdd', 'q4'] },
    ]);
  });

  test('a type that the project does not offer is passed over, and the preview says so', async () => {
    const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
    await save(author, { pageId }, { ...defaultSettings, trackingIssueType: '4711', ticketType: '4712' });
    const { newTrackingIssue, leftAlone } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    expect({ newTrackingIssue, leftAlone }).toEqual({
      newTrackingIssue: { issueType: 'Task', parentKey: 'PAY-1' },
      leftAlone: [
        {
          what: 'Issue type',
          reason: 'PAY doesn’t offer the type that the settings name for the tracking issue, so it will be a Task',
        },
        {
          what: 'Issue type',
          reason: 'PAY doesn’t offer the type that the settings name for tickets, so it will be a Sub-task',
        },
      ],
    });
  });

  test('milestones that are left out are named, and get no ticket', async () => {
    const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')), ...milestones);
    await save(author, { pageId }, { ...defaultSettings, kinds: ['question'] });
    const { actions, leftAlone } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    expect({ actions: actions.map(({ type, text }) => [type, text]), leftAlone }).toEqual({
      actions: [
        ['create', 'Which queue?'],
        ['create-tracking', expect.stringMatching(/^Design: /)],
      ],
      leftAlone: [{ what: '“Design approved”', reason: 'the sync settings leave milestones out' }],
    });
  });

  test.each([
    ['jira-to-page', 'Text: the sync settings bring nothing from the page to Jira'],
    ['page-to-jira', 'Done: the sync settings bring nothing from Jira to the page'],
  ] as const)('%s holds the other direction back, and says so', async (direction, reason) => {
    const pageId = await publish('PAY-1', ...openQuestions(question('r1', 'Which queue?')));
    await save(author, { pageId }, { ...defaultSettings, automatic: [] });
    const { did } = await author.sync(pageId);
    await author.complete(did[0]?.ticket.key ?? '');
    await author.writePage(pageId, (document) => {
      const text = JSON.stringify(document).replace('Which queue?', 'Which topic?');
      return JSON.parse(text) as typeof document;
    });
    await site.queueIdle();
    await save(author, { pageId }, { ...defaultSettings, automatic: [], direction });
    const { actions, leftAlone } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    expect({ actions: actions.map(({ type, to }) => [type, to]), leftAlone }).toEqual({
      actions: [direction === 'jira-to-page' ? ['complete', 'page'] : ['update', 'jira']],
      leftAlone: [{ what: '“Which topic?”', reason }],
    });
  });
});

describe('a design linked to a standard issue', () => {
  test('has its tickets right under it, and they stay when it is linked elsewhere', async () => {
    const pageId = await publish('PAY-4', ...openQuestions(question('r1', 'Which queue?')));
    const { did, report } = await author.sync(pageId);
    await lead.panel('PAY-2', 'linkDesign', { page: pageId, move: true });
    await author.writePage(pageId, (document) => {
      const rows = document.content[0]?.content?.[1]?.content;
      rows?.push(question('r2', 'Which store?'));
      return document;
    });
    const second = await author.sync(pageId);
    const story = await issue('PAY-4');
    expect({
      parent: (await issue(did[0]?.ticket.key ?? '')).parent.key,
      tracking: [report.trackingIssue?.key, report.trackingIssue?.created],
      added: (await issue(second.did[0]?.ticket.key ?? '')).parent.key,
      story: story.parent.key,
      failed: second.failed,
    }).toEqual({
      parent: 'PAY-4',
      tracking: ['PAY-4', false],
      added: 'PAY-4',
      story: 'PAY-1',
      failed: [],
    });
  });

  test('takes over no ticket of another design beside its own', async () => {
    const first = await publish('PAY-4', ...openQuestions(question('r1', 'Which queue?')));
    const { did } = await author.sync(first);
    const key = did[0]?.ticket.key ?? '';
    const copy = await publish(
      'PAY-4',
      ...openQuestions(question('r1', 'Which queue?', card(`${site.url}/browse/${key}`))),
    );
    const { actions, leftAlone } = valueOf(await author.macro(copy, 'previewSync', { pageId: copy }));
    expect({ actions, leftAlone }).toEqual({
      actions: [],
      leftAlone: [
        {
          what: '“Which queue?”',
          reason: `${key} was made for another design; remove it from the row to get a ticket`,
        },
      ],
    });
  });

  test('has a tracking issue under its epic, where the settings say so', async () => {
    const pageId = await publish('PAY-4', ...openQuestions(question('r1', 'Which queue?')));
    await save(author, { pageId }, { ...defaultSettings, place: 'tracking-issue' });
    const { report } = await author.sync(pageId);
    expect((await issue(report.trackingIssue?.key ?? '')).parent.key).toBe('PAY-1');
  });
});
