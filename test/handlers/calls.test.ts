import { ada, ben, chloe, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { doc, h, lozenge, macro, openQuestions, p, row } from '../words';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
let reviewer: SitePersonAtWork;
let contractor: SitePersonAtWork;
let epicId: string;

beforeAll(async () => {
  site = await startSite();
  [author, lead, reviewer, contractor] = peopleOn(site, ada, ben, chloe, emma);
  epicId = await author.issueId('PAY-1');
});
afterAll(() => site.stop());

const config = () => ({ templateId: 'engineering', templateVersion: 1, epicId, epicKey: 'PAY-1' });
const question = (text: string) => row('r1', '1', text, undefined, undefined, lozenge('Open'), undefined, undefined);
const linked = () => doc(macro(config(), ...openQuestions(question('Which queue?'))));
const unlinked = () => doc(macro({ templateId: 'engineering', templateVersion: 1 }, p('Nothing yet')));

let titles = 0;
const publish = (document: ReturnType<typeof doc>) =>
  author.publishInserted(engineering.id, `Call ${String((titles += 1))}`, document);
const today = { featureName: 'Retries', authors: [], date: '2026-11-20', links: [] };
const designsOn = async (person: SitePersonAtWork, key: string) => {
  const { designs } = valueOf(await person.panel(key, 'getEpicDesigns', {}));
  return designs.map(({ pageId }) => pageId);
};

describe('epics', () => {
  test.each([
    'PAY-2',
    'pay-2',
    ' PAY-2 ',
    'https://any.example/browse/PAY-2',
    'https://any.example/jira/software/projects/PAY/boards/1?selectedIssue=PAY-2',
  ])('%s names the epic PAY-2', async (keyOrUrl) => {
    expect(valueOf(await author.panel('PAY-1', 'resolveEpic', { keyOrUrl })).epic.key).toBe('PAY-2');
  });

  test('an epic that does not exist and one that may not be seen get the same answer', async () => {
    const answers = [
      await author.panel('PAY-1', 'resolveEpic', { keyOrUrl: 'PAY-999' }),
      await contractor.panel('PAY-1', 'resolveEpic', { keyOrUrl: 'OPS-1' }),
    ];
    expect(answers).toEqual(
      ['PAY-999', 'OPS-1'].map((key) => ({
        ok: false,
        error: {
          code: 'not-found',
          message: `${key} doesn’t exist, or you may not see it.`,
          advice: 'Check the key, or ask a project admin for access.',
        },
      })),
    );
  });

  test('a text that is no key is refused with what to enter', async () => {
    expect(await author.panel('PAY-1', 'resolveEpic', { keyOrUrl: 'the big one' })).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: '“the big one” is neither an issue key nor the address of an issue.',
        advice: 'Enter a key such as PAY-1, or paste the address of the epic.',
      },
    });
  });

  test('a sub-task is refused by its level', async () => {
    const { issues } = await author.json<{ issues: { key: string }[] }>('POST', '/rest/api/3/search/jql', {
      jql: 'project = PAY AND issuetype = Sub-task',
      fields: ['summary'],
    });
    const key = issues[0]?.key ?? '';
    expect(await author.panel('PAY-1', 'resolveEpic', { keyOrUrl: key })).toEqual({
      ok: false,
      error: {
        code: 'not-an-epic',
        message: `${key} is a Sub-task, and designs are linked to epics, or to issues right under them.`,
        advice: 'Choose the issue or the epic that it belongs to.',
      },
    });
  });

  test('the search finds what stands on the level of epics, whatever it is called, and no more than the person may see', async () => {
    const keys = async (person: SitePersonAtWork, query: string) =>
      valueOf(await person.panel('PAY-1', 'searchEpics', { query }))
        .epics.map(({ key }) => key)
        .sort();
    expect({
      author: await keys(author, ''),
      contractor: await keys(contractor, ''),
      byWord: await keys(author, 'refunds'),
      byKey: await keys(author, 'ops-1'),
      byKeyOfATask: await keys(author, 'ops-3'),
      byHiddenKey: await keys(contractor, 'ops-1'),
      byKeyOfNothing: await keys(contractor, 'ops-999'),
      byHostileText: await keys(author, '"*) OR project = OPS ('),
    }).toEqual({
      author: ['OPS-1', 'OPS-2', 'PAY-1', 'PAY-2', 'PAY-3'],
      contractor: ['PAY-1', 'PAY-2', 'PAY-3'],
      byWord: ['PAY-2'],
      byKey: ['OPS-1'],
      byKeyOfATask: [],
      byHiddenKey: [],
      byKeyOfNothing: [],
      byHostileText: [],
    });
  });
});

describe('the epic panel', () => {
  test('shows a published design that names the epic in its macro, with its counts', async () => {
    const pageId = await publish(linked());
    await site.queueIdle();
    const { designs } = valueOf(await author.panel('PAY-1', 'getEpicDesigns', {}));
    expect(designs.find((design) => design.pageId === pageId)).toMatchObject({
      template: { id: 'engineering', name: 'Engineering', version: 1, latestVersion: 1, addedSections: [] },
      canEdit: true,
      owner: { accountId: ada.accountId, displayName: 'Ada Park' },
      openQuestions: { total: 1, done: 0, nextDue: null },
    });
  });

  test('links a page by its address and unlinks it again', async () => {
    const pageId = await publish(unlinked());
    const { design } = valueOf(
      await author.panel('PAY-3', 'linkDesign', { page: `${site.url}/wiki/spaces/ENG/pages/${pageId}/Some+title` }),
    );
    const before = await designsOn(author, 'PAY-3');
    await author.panel('PAY-3', 'unlinkDesign', { pageId });
    expect({
      epic: typeof design.epic === 'string' ? design.epic : design.epic?.key,
      before,
      after: await designsOn(author, 'PAY-3'),
    }).toEqual({ epic: 'PAY-3', before: [pageId], after: [] });
  });

  test('an unlinked design stays unlinked though its macro names the epic', async () => {
    const pageId = await publish(linked());
    await site.queueIdle();
    await author.panel('PAY-1', 'unlinkDesign', { pageId });
    const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
    expect(design.epic).toBeNull();
  });

  test('a design with another epic is moved only when that is said', async () => {
    const pageId = await publish(linked());
    const title = (await author.page(pageId)).title;
    const refused = await author.panel('PAY-2', 'linkDesign', { page: pageId });
    const moved = valueOf(await author.panel('PAY-2', 'linkDesign', { page: pageId, move: true }));
    expect({ refused, moved: typeof moved.design.epic === 'string' ? null : moved.design.epic?.key }).toEqual({
      refused: {
        ok: false,
        error: {
          code: 'linked-elsewhere',
          message: `“${title}” is linked to PAY-1 already, and a design has one epic.`,
          advice: 'Move it here to link it to this epic instead.',
        },
      },
      moved: 'PAY-2',
    });
  });

  test('a page the person may not see is not shown and not counted', async () => {
    const pageId = await publish(linked());
    await site.queueIdle();
    await author.restrict(pageId, 'read', [ada.accountId]);
    expect({
      author: (await designsOn(author, 'PAY-1')).includes(pageId),
      contractor: (await designsOn(contractor, 'PAY-1')).includes(pageId),
      asked: await contractor.panel('PAY-1', 'getDesign', { pageId }),
    }).toEqual({
      author: true,
      contractor: false,
      asked: {
        ok: false,
        error: {
          code: 'not-found',
          message: 'This page doesn’t exist any more, or you may not see it.',
          advice: 'Look in the space’s trash, or ask the page’s owner for access.',
        },
      },
    });
  });

  test('creates a page with the template’s document on it, linked to the epic', async () => {
    const { design } = valueOf(
      await lead.panel('PAY-2', 'createDesign', {
        spaceId: engineering.id,
        title: 'Refund retries',
        templateId: 'guardrails',
        prefill: today,
      }),
    );
    const { title, document } = await author.page(design.pageId);
    expect({
      title,
      first: document.content[0]?.type,
      heading: document.content[1],
      listed: (await designsOn(author, 'PAY-2')).includes(design.pageId),
    }).toEqual({
      title: 'Refund retries',
      first: 'bodiedExtension',
      heading: h(1, 'Retries - Technical Design'),
      listed: true,
    });
  });

  test('a title that is taken is said, and nothing is created', async () => {
    const again = { spaceId: engineering.id, title: 'Taken title', templateId: 'guardrails' as const, prefill: today };
    await author.panel('PAY-2', 'createDesign', again);
    expect(await author.panel('PAY-2', 'createDesign', again)).toEqual({
      ok: false,
      error: {
        code: 'title-taken',
        message: 'This space has a page called “Taken title” already.',
        advice: 'Choose another title.',
      },
    });
  });
});

describe('what stops a sync, with nothing written', () => {
  const sync = (person: SitePersonAtWork, pageId: string) => person.macro(pageId, 'previewSync', { pageId });

  test('a page that was deleted after it was opened', async () => {
    const pageId = await publish(linked());
    const { title } = await author.page(pageId);
    await author.product('DELETE', `/wiki/api/v2/pages/${pageId}`);
    expect(await author.panel('PAY-1', 'previewSync', { pageId })).toEqual({
      ok: false,
      error: {
        code: 'page-not-current',
        message: `“${title}” is in the trash: nobody can change it or decide on it.`,
        advice: 'Restore it in Confluence, then try again.',
      },
    });
  });

  test('a page that is not there', async () => {
    const pageId = await publish(linked());
    expect(await author.panel('PAY-1', 'previewSync', { pageId: `9${pageId}` })).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        message: 'This page doesn’t exist any more, or you may not see it.',
        advice: 'Look in the space’s trash, or ask the page’s owner for access.',
      },
    });
  });

  test('a person who may not create issues', async () => {
    const pageId = await publish(linked());
    const refused = await sync(reviewer, pageId);
    expect({ refused, version: (await author.page(pageId)).version }).toEqual({
      refused: {
        ok: false,
        error: {
          code: 'forbidden',
          message: 'You may not create issues in PAY, so nothing was synced.',
          advice: 'Ask a project admin for the permission to create issues, or ask someone who has it to sync.',
        },
      },
      version: 1,
    });
  });

  test('a design without an epic', async () => {
    const pageId = await publish(unlinked());
    const title = (await author.page(pageId)).title;
    expect(await sync(author, pageId)).toEqual({
      ok: false,
      error: {
        code: 'not-linked',
        message: `“${title}” is not linked to an epic, so its tickets have no place.`,
        advice: 'Edit the macro and choose an epic, or link the design in the epic’s Technical designs panel.',
      },
    });
  });

  test('an epic that is gone, which no event has told yet', async () => {
    const { id, key } = await author.json<{ id: string; key: string }>('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary: 'Gone tomorrow' },
    });
    const pageId = await publish(doc(macro({ ...config(), epicId: id }, ...openQuestions(question('Q?')))));
    site.faults.set([{ fault: 'lost-events' }]);
    await lead.json('DELETE', `/rest/api/3/issue/${key}`);
    const answer = await sync(author, pageId);
    site.faults.set([]);
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        message:
          'The issue this design is linked to doesn’t exist any more, or you may not see it, so nothing was synced.',
        advice: 'Link the design to another one, or ask a project admin for access.',
      },
    });
  });

  test('Jira not connected', async () => {
    const pageId = await publish(linked());
    site.setJiraConnected(false);
    try {
      const { design, jiraConnected } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
      const picker = valueOf(await author.macro(pageId, 'startPicker', {}));
      expect({
        refused: await sync(author, pageId),
        jiraConnected,
        epic: design.epic,
        picker: picker.jiraConnected,
      }).toEqual({
        refused: {
          ok: false,
          error: {
            code: 'jira-not-connected',
            message: 'This app isn’t connected to Jira on this site.',
            advice: 'Ask a site admin to connect it: Connected apps, Technical Design Docs, then Jira.',
          },
        },
        jiraConnected: false,
        epic: null,
        picker: false,
      });
    } finally {
      site.setJiraConnected(true);
    }
  });
});

describe('payloads that do not fit the contract', () => {
  test.each([
    ['getDesign', { pageId: '../../etc' }, 'pageId: must be a number, as text'],
    ['getDesign', {}, 'pageId: Invalid input: expected string, received undefined'],
    [
      'takeApprovalStep',
      { pageId: '1', step: { type: 'reopen', status: 'approved' }, version: 1, seen: 0, digest: '' },
      'step: Unrecognized key: "status"',
    ],
    [
      'buildDocument',
      { templateId: 'feature', prefill: { ...today, date: '2026-02-30' } },
      'prefill.date: must be a day such as 2026-04-15',
    ],
    [
      'buildDocument',
      { templateId: 'feature', prefill: { ...today, links: [{ url: 'javascript:alert(1)' }] } },
      'prefill.links.0.url: Invalid URL',
    ],
  ] as const)('%s with %j is refused with what is wrong', async (name, payload, said) => {
    const pageId = await publish(linked());
    expect(await author.raw(pageId, name, payload)).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: `${name} can’t be done with what was sent: ${said}.`,
        advice: 'Correct it and try again; nothing was changed.',
      },
    });
  });

  test('calls that belong to an epic are refused elsewhere', async () => {
    const pageId = await publish(linked());
    expect(await author.macro(pageId, 'unlinkDesign', { pageId })).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'This works on a Jira epic only.',
        advice: 'Open the epic and use its Technical designs panel.',
      },
    });
  });
});
