/** What links a page to an issue: what people did who may edit both, and nothing that a page or a payload says. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { ada, ben, chloe, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, doc, lozenge, macro, openQuestions, p, row } from '../words';
import { peopleOn, personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
let reviewer: SitePersonAtWork;
let reader: SitePersonAtWork;
/** Edits pages in ENG and issues in PAY, and may see nothing of OPS. */
let mallory: SitePersonAtWork;
let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  // Epics of the project OPS are of a type that is called Initiative.
  site = await startSite({ settings: { expressionField: 'there' } });
  [author, lead, reviewer, reader] = peopleOn(site, ada, ben, chloe, emma);
  const { accountId } = site.addPerson({
    displayName: 'Mallory Reed',
    spaces: { ENG: 'edit' },
    projects: { PAY: ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'ASSIGN_ISSUES'] },
  });
  mallory = personOn(site, accountId);
  untouched = site.store.copy();
});
beforeEach(() => {
  site.store.restore(untouched);
  site.faults.set([]);
  site.products.log.length = 0;
});
afterAll(() => site.stop());

const naming = async (key: string, ...content: AdfNode[]): Promise<AdfDocument> => {
  const config = { templateId: 'engineering', templateVersion: 1, epicId: await lead.issueId(key), epicKey: key };
  return doc(macro(config, ...(content.length > 0 ? content : [p('Words.')])));
};
let titles = 0;
const publish = (person: SitePersonAtWork, document: AdfDocument) =>
  person.createPage(engineering.id, `Linked ${String((titles += 1))}`, document);

/** What the app asked Jira for by itself, on one of these issues. */
const asksOfTheApp = (ids: readonly string[]) =>
  site.products.log
    .filter(({ principal, path }) => principal.as === 'app' && ids.some((id) => path.includes(id)))
    .map(({ method, path }) => `${method} ${path}`);
const operations = () =>
  site.store
    .section<{ issues: { id: string; key: string; properties: object }[] }>('jira', () => ({ issues: [] }))
    .issues.filter(({ key }) => key.startsWith('OPS-'));
const property = async (key: string): Promise<unknown> => {
  const response = await lead.product('GET', `/rest/api/3/issue/${key}/properties/tdd-designs`);
  return response.ok ? ((await response.json()) as { value: unknown }).value : undefined;
};
const designsOn = async (person: SitePersonAtWork, key: string) =>
  valueOf(await person.panel(key, 'getEpicDesigns', {})).designs.map(({ pageId }) => pageId);
const proposalsOn = async (person: SitePersonAtWork, key: string) =>
  valueOf(await person.panel(key, 'getEpicDesigns', {})).proposals.map(({ pageId, by }) => [pageId, by?.displayName]);
const look = async (person: SitePersonAtWork, pageId: string) => {
  const { design, named } = valueOf(await person.macro(pageId, 'getDesign', { pageId }));
  const epic = design.epic === null || typeof design.epic === 'string' ? design.epic : design.epic.key;
  return { epic, named: named && { key: named.issue.key, canLink: named.canLink, answer: named.answer } };
};
const stored = () => site.store.copy()['forge-storage'] as { entities: Record<string, Record<string, unknown>> };
const linkOf = (pageId: string) =>
  (stored().entities.design?.[pageId] as { value: { link?: object } } | undefined)?.value.link;
const rename = (epicId: string, epicKey: string) => (document: AdfDocument) => {
  const text = JSON.stringify(document).replace(/"epicId":"\d+","epicKey":"[A-Z]+-\d+"/, () =>
    JSON.stringify({ epicId, epicKey }).slice(1, -1),
  );
  return JSON.parse(text) as AdfDocument;
};

describe('what a page says of an issue', () => {
  test.each(['OPS-1', 'OPS-3'])('reads and writes nothing of %s, which its author may not see', async (key) => {
    const before = structuredClone(operations());
    const id = await lead.issueId(key);
    const ticket = card(`${site.url}/browse/OPS-3`);
    const asked = openQuestions(row('r1', '1', 'Q?', undefined, undefined, lozenge('Open'), undefined, ticket));
    const pageId = await publish(mallory, await naming(key, ...asked));
    valueOf(
      await mallory.macro(pageId, 'saveSettings', {
        of: { pageId },
        settings: {
          ...defaultSettings,
          place: 'linked-issue',
          automatic: ['text', 'due', 'assignee', 'done', 'answer'],
        },
        version: 0,
      }),
    );
    const epics = await mallory.json<{ key: string }>('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Mine' },
    });
    await mallory.json('PUT', `/rest/api/3/issue/${epics.key}/properties/tdd-row`, { pageId, rowId: 'r1' });
    await mallory.json('PUT', `/rest/api/3/issue/${epics.key}`, { fields: { summary: 'Mine, changed' } });
    await lead.complete('OPS-3');
    await site.queueIdle();
    await mallory.writePage(pageId, (document) => ({ ...document, content: [...document.content, p('More.')] }));
    await site.queueIdle();
    const calls = [
      await mallory.macro(pageId, 'getDesign', { pageId }),
      await mallory.macro(pageId, 'previewSync', { pageId }),
      await mallory.macro(pageId, 'requestLink', { epicId: id, from: 'header' }),
    ];
    await site.queueIdle();
    expect({
      asked: asksOfTheApp(before.map((issue) => issue.id)),
      answers: calls.map((answer) => (answer.ok ? 'shown' : answer.error.code)),
      named: (await look(mallory, pageId)).named,
      link: linkOf(pageId),
      listed: await designsOn(lead, 'OPS-1'),
      properties: operations().map(({ properties }) => properties),
    }).toEqual({
      asked: [],
      answers: ['shown', 'not-linked', 'not-found'],
      named: null,
      link: undefined,
      listed: [],
      properties: before.map(({ properties }) => properties),
    });
  });

  test('holds back no issue that its author may see but not edit, whatever ids it counts up', async () => {
    const pageIds: string[] = [];
    for (const key of ['PAY-1', 'PAY-2', 'PAY-3']) pageIds.push(await publish(reviewer, await naming(key)));
    for (const pageId of pageIds) await reviewer.macro(pageId, 'getDesign', { pageId });
    await site.queueIdle();
    expect({
      properties: [await property('PAY-1'), await property('PAY-2'), await property('PAY-3')],
      listed: [await designsOn(lead, 'PAY-1'), await proposalsOn(lead, 'PAY-1')],
    }).toEqual({ properties: [undefined, undefined, undefined], listed: [[], []] });
  });

  test('a copy is linked to nothing, and whoever may edit both is offered the link', async () => {
    const original = await author.publishInserted(engineering.id, 'The original', await naming('PAY-1'));
    await site.queueIdle();
    const before = await property('PAY-1');
    const copy = await publish(author, (await author.page(original)).document);
    await site.queueIdle();
    const shown = {
      listed: await designsOn(author, 'PAY-1'),
      unchanged: await property('PAY-1'),
      seen: [await look(author, copy), await look(reviewer, copy), await look(reader, copy)],
    };
    const { outcome } = valueOf(
      await author.macro(copy, 'requestLink', { epicId: await author.issueId('PAY-1'), from: 'header' }),
    );
    expect({ shown, outcome, after: await look(author, copy), link: linkOf(copy) }).toEqual({
      shown: {
        listed: [original],
        unchanged: before,
        seen: [
          { epic: null, named: { key: 'PAY-1', canLink: true, answer: null } },
          { epic: null, named: { key: 'PAY-1', canLink: false, answer: null } },
          { epic: null, named: null },
        ],
      },
      outcome: 'linked',
      after: { epic: 'PAY-1', named: null },
      link: expect.objectContaining({ by: ada.accountId, via: 'header' }) as object,
    });
  });

  test('another issue, named by hand or by an older version, moves no link', async () => {
    const pageId = await author.publishInserted(engineering.id, 'Moved by hand', await naming('PAY-1'));
    await site.queueIdle();
    await author.insert(pageId, await author.issueId('PAY-2'));
    await author.writePage(pageId, rename(await author.issueId('PAY-2'), 'PAY-2'));
    await site.queueIdle();
    const moved = await look(author, pageId);
    await mallory.writePage(pageId, rename(await author.issueId('PAY-1'), 'PAY-1'));
    await site.queueIdle();
    expect({ moved, restored: await look(author, pageId), listed: await designsOn(author, 'PAY-1') }).toEqual({
      moved: { epic: 'PAY-2', named: null },
      restored: { epic: 'PAY-2', named: { key: 'PAY-1', canLink: true, answer: null } },
      listed: [],
    });
  });
});

const draft = async (person: SitePersonAtWork) =>
  (
    await person.json<{ id: string }>('POST', '/wiki/api/v2/pages', {
      spaceId: engineering.id,
      status: 'draft',
      title: `Drafted ${String((titles += 1))}`,
    })
  ).id;
const publishDraft = (person: SitePersonAtWork, id: string, document: AdfDocument) =>
  person.json('PUT', `/wiki/api/v2/pages/${id}`, {
    id,
    status: 'current',
    title: `Published ${id}`,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
    version: { number: 1 },
  });

describe('an issue chosen in the picker', () => {
  test('is linked once the page is published, shown before the event has come, and the property follows', async () => {
    site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
    const pageId = await draft(author);
    const outcome = await author.insert(pageId, await author.issueId('PAY-1'));
    const unpublished = await designsOn(author, 'PAY-1');
    await publishDraft(author, pageId, await naming('PAY-1'));
    const early = { panel: await designsOn(author, 'PAY-1'), header: (await look(author, pageId)).epic };
    const before = linkOf(pageId);
    await site.queueIdle();
    expect({ outcome, unpublished, early, before, link: linkOf(pageId), property: await property('PAY-1') }).toEqual({
      outcome: 'when-published',
      unpublished: [],
      early: { panel: [pageId], header: 'PAY-1' },
      before: undefined,
      link: {
        pageId,
        epicId: await author.issueId('PAY-1'),
        by: ada.accountId,
        at: expect.any(String) as string,
        via: 'picker',
      },
      property: expect.objectContaining({ designs: 1 }) as object,
    });
  });

  test('is not linked where the published page names another one', async () => {
    const pageId = await draft(author);
    await author.insert(pageId, await author.issueId('PAY-1'));
    await publishDraft(author, pageId, await naming('PAY-2'));
    await site.queueIdle();
    expect([await look(author, pageId), linkOf(pageId)]).toEqual([
      { epic: null, named: { key: 'PAY-2', canLink: true, answer: null } },
      undefined,
    ]);
  });

  test('of a person who may not edit it, waits for one who may and who accepts', async () => {
    const pageId = await draft(reviewer);
    const outcome = await reviewer.insert(pageId, await author.issueId('PAY-1'));
    const unseen = await proposalsOn(author, 'PAY-1');
    await publishDraft(reviewer, pageId, await naming('PAY-1'));
    await site.queueIdle();
    const waiting = {
      listed: await designsOn(author, 'PAY-1'),
      property: await property('PAY-1'),
      author: await proposalsOn(author, 'PAY-1'),
      reader: await proposalsOn(reader, 'PAY-1'),
      header: await look(reviewer, pageId),
    };
    const refused = [
      await reviewer.panel('PAY-1', 'answerProposal', { pageId, accept: true }),
      await author.panel('PAY-2', 'answerProposal', { pageId, accept: true }),
    ].map((answer) => (answer.ok ? 'done' : answer.error.code));
    const { design } = valueOf(await author.panel('PAY-1', 'answerProposal', { pageId, accept: true }));
    await site.queueIdle();
    expect({
      outcome,
      unseen,
      waiting,
      refused,
      linked: design?.pageId,
      link: linkOf(pageId),
      property: await property('PAY-1'),
      left: await proposalsOn(author, 'PAY-1'),
    }).toEqual({
      outcome: 'proposed',
      unseen: [],
      waiting: {
        listed: [],
        property: undefined,
        author: [[pageId, 'Chloe Laurent']],
        reader: [],
        header: { epic: null, named: { key: 'PAY-1', canLink: false, answer: 'proposed' } },
      },
      refused: ['forbidden', 'not-found'],
      linked: pageId,
      link: expect.objectContaining({ by: ada.accountId, proposedBy: chloe.accountId, via: 'proposal' }) as object,
      property: expect.objectContaining({ designs: 1 }) as object,
      left: [],
    });
  });

  test('of a person who may not edit it, and declined, stays declined', async () => {
    const pageId = await publish(reviewer, await naming('PAY-1'));
    await reviewer.insert(pageId, await author.issueId('PAY-1'));
    valueOf(await author.panel('PAY-1', 'answerProposal', { pageId, accept: false }));
    const again = await reviewer.insert(pageId, await author.issueId('PAY-1'));
    expect({
      again,
      proposals: await proposalsOn(author, 'PAY-1'),
      header: await look(reviewer, pageId),
      linkedByOneWhoMay: await author.insert(pageId, await author.issueId('PAY-1')),
    }).toEqual({
      again: 'declined',
      proposals: [],
      header: { epic: null, named: { key: 'PAY-1', canLink: false, answer: 'declined' } },
      linkedByOneWhoMay: 'linked',
    });
  });

  test('is taken from the page that Forge names, for a person who may edit it', async () => {
    const epicId = await author.issueId('PAY-1');
    const pageId = await publish(author, await naming('PAY-1'));
    await author.restrict(pageId, 'update', [ada.accountId]);
    const own = await publish(mallory, await naming('PAY-1'));
    const answers = [
      await mallory.macro(pageId, 'requestLink', { epicId, from: 'picker' }),
      await mallory.raw(own, 'requestLink', { epicId, from: 'picker', pageId }),
      await mallory.panel('PAY-1', 'requestLink', { epicId, from: 'picker' }),
    ];
    expect([answers.map((answer) => (answer.ok ? 'done' : answer.error.code)), linkOf(pageId)]).toEqual([
      ['forbidden', 'invalid-input', 'invalid-input'],
      undefined,
    ]);
  });
});

describe('the panel of an issue', () => {
  test('links nothing for a person who may not edit the issue, and proposes it', async () => {
    const pageId = await publish(reviewer, await naming('PAY-3'));
    const { linked } = valueOf(await reviewer.panel('PAY-1', 'linkDesign', { page: pageId }));
    const made = valueOf(
      await reviewer.panel('PAY-1', 'createDesign', {
        spaceId: engineering.id,
        title: 'Made from the panel',
        templateId: 'guardrails',
        prefill: { featureName: 'Retries', authors: [], date: '2026-11-20', links: [] },
      }),
    );
    await site.queueIdle();
    expect({
      linked: [linked, made.linked],
      links: [linkOf(pageId), linkOf(made.design.pageId)],
      property: await property('PAY-1'),
      proposals: (await proposalsOn(author, 'PAY-1')).map(([id]) => id),
    }).toEqual({
      linked: [false, false],
      links: [undefined, undefined],
      property: undefined,
      proposals: [pageId, made.design.pageId].sort(),
    });
  });

  test('lets those unlink who may edit the page or the issue, and nobody else; it stays so', async () => {
    const pageId = await author.publishInserted(engineering.id, 'To unlink', await naming('PAY-1'));
    await author.restrict(pageId, 'update', [ada.accountId]);
    const unlink = async (person: SitePersonAtWork) => {
      const answer = await person.panel('PAY-1', 'unlinkDesign', { pageId });
      return answer.ok ? 'done' : answer.error.code;
    };
    const answers = [await unlink(reader), await unlink(lead), await unlink(author)];
    await author.writePage(pageId, (document) => ({ ...document, content: [...document.content, p('More.')] }));
    await site.queueIdle();
    expect([answers, await designsOn(author, 'PAY-1'), (await look(author, pageId)).epic]).toEqual([
      ['forbidden', 'done', 'not-linked'],
      [],
      null,
    ]);
  });

  test('keeps who linked a design, and when, where it is linked again', async () => {
    const pageId = await author.publishInserted(engineering.id, 'Linked twice', await naming('PAY-1'));
    const before = linkOf(pageId);
    valueOf(await lead.panel('PAY-1', 'linkDesign', { page: pageId }));
    expect([before, linkOf(pageId)]).toEqual([
      expect.objectContaining({ by: ada.accountId }),
      expect.objectContaining({ by: ada.accountId }),
    ]);
  });
});

test('looking stores nothing, neither of a design that is to be linked nor of one that is proposed', async () => {
  site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
  const [inserted, proposed] = [await draft(author), await publish(author, await naming('PAY-1'))];
  await author.insert(inserted, await author.issueId('PAY-1'));
  await publishDraft(author, inserted, await naming('PAY-1'));
  await reviewer.insert(proposed, await author.issueId('PAY-1'));
  const shown = [await designsOn(author, 'PAY-1'), (await proposalsOn(author, 'PAY-1')).length];
  const before = site.store.copy();
  for (const person of [author, reader]) {
    for (const pageId of [inserted, proposed]) {
      await look(person, pageId);
      await person.macro(pageId, 'previewSync', { pageId });
      await person.macro(pageId, 'getReviewRoles', { pageId });
      await person.macro(pageId, 'getApprovalHistory', { pageId });
      await person.macro(pageId, 'getChanges', { pageId });
    }
    await person.panel('PAY-1', 'getEpicDesigns', {});
    await person.panel('PAY-1', 'getIssueAccess', { issueId: await author.issueId('PAY-1') });
  }
  expect([shown, site.store.copy()]).toEqual([[[inserted], 1], before]);
});

test('an event of a page that is no design stores nothing', async () => {
  const before = stored().entities;
  const pageId = await publish(mallory, doc(p('No macro.')));
  await mallory.writePage(pageId, (document) => ({ ...document, content: [...document.content, p('More.')] }));
  await site.queueIdle();
  expect(stored().entities).toEqual(before);
});
