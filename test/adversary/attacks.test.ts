/** Ways to reach through the app for what one may not see or change, each with the outcome without the app. */
import { contentOf, designText } from './design-text';
import { personOn, type SitePersonAtWork, valueOf } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { p } from '../words';
import { withConfig } from './her-edits';
import { beginHistory, type History } from './history';
import { workHonestly } from './honest';
import { changesOf, isSigned, leaks, snapshot } from './oracle';
import { buildWorld, dataOf, named, signers, type World } from './world';

let site: LocalSite;
let world: World;
let begin: () => Promise<History>;
let history: History;
let mallory: SitePersonAtWork;
let author: SitePersonAtWork;
let lead: SitePersonAtWork;
beforeAll(async () => {
  // Epics of the project OPS are of a type that is called Initiative.
  site = await startSite({ settings: { expressionField: 'there' } });
  world = await buildWorld(site);
  begin = beginHistory(world);
  mallory = personOn(site, world.mallory.accountId);
  author = personOn(site, ada.accountId);
  lead = personOn(site, ben.accountId);
});
beforeEach(async () => {
  history = await begin();
});
afterAll(() => site.stop());

const idOf = (key: string) => dataOf(site).jira.issues.find((issue) => issue.key === key)?.id ?? '';
const propertiesOf = (key: string) => dataOf(site).jira.issues.find((issue) => issue.key === key)?.properties;

/** Publishes a design whose macro and ticket cells name issues. */
async function publishNaming(who: SitePersonAtWork, epicKey: string, tickets: readonly string[]): Promise<string> {
  const config = { templateId: 'engineering', templateVersion: 1, epicId: idOf(epicKey), epicKey };
  const questions = tickets.map((ticket, index) => ({
    word: `row9${String(index)}`,
    text: `What of ${String(index)}?`,
    owner: named(ben),
    ticket,
  }));
  const document = designText({ config, questions, word: world.next, signers }, site.url);
  return who.createPage(engineering.id, `Claims ${world.next()}`, document);
}

async function attempt(key: string, transition: string, who = lead): Promise<string> {
  const response = await who.product('POST', `/rest/api/3/issue/${key}/transitions`, {
    transition: { id: transition },
  });
  return response.ok ? 'moved' : response.text();
}

/** What she reads, and what changed, beyond her rights in the course of something. */
async function beyond(work: () => Promise<unknown>): Promise<string[]> {
  const before = snapshot(history);
  await work();
  await site.queueIdle();
  return [...leaks(history), ...changesOf(history, before, world.mallory.accountId)];
}

describe('a page that names an issue which its author may not edit', () => {
  test.each(['OPS-2', 'OPS-3', 'OPS-7', 'LAB-1', 'LAB-2'])('holds %s back as little as any other page', async (key) => {
    const found = await beyond(() => publishNaming(mallory, key, []));
    expect({ found, properties: propertiesOf(key), outcome: await attempt(key, '31') }).toEqual({
      found: [],
      properties: {},
      outcome: 'moved',
    });
  });
});

describe('an approved design', () => {
  const open = () => world.pages.open;

  beforeEach(async () => {
    const config = { templateId: 'engineering', templateVersion: 1, epicId: idOf('PAY-1'), epicKey: 'PAY-1' };
    await author.writePage(open(), (document) => withConfig(document, config));
    await site.queueIdle();
    await workHonestly(history, { step: 'approveAll', at: 0 });
    await site.queueIdle();
  });

  test('keeps its epic ready when somebody copies its page', async () => {
    const before = propertiesOf('PAY-1');
    const { title, document } = await author.page(open());
    await author.createPage(engineering.id, `Copy of ${title}`, document);
    await site.queueIdle();
    expect({ after: propertiesOf('PAY-1'), outcome: await attempt('PAY-1', '31') }).toEqual({
      after: before,
      outcome: 'moved',
    });
  });

  test('holds its epic back once it was rewritten, though it is marked as implemented', async () => {
    await mallory.writePage(open(), (document) => ({ ...document, content: [...document.content, p(world.next())] }));
    await workHonestly(history, { step: 'markImplemented', at: 0 });
    await site.queueIdle();
    const outcome = await attempt('PAY-1', '31');
    expect({ isSigned: isSigned(history, open()), outcome }).toEqual({
      isSigned: false,
      outcome: expect.stringContaining('A technical design of PAY-1 is not ready') as string,
    });
  });

  test('holds its epic back once it is rewritten after it was marked as implemented', async () => {
    await workHonestly(history, { step: 'markImplemented', at: 0 });
    const implemented = valueOf(await author.macro(open(), 'getDesign', { pageId: open() })).design.approval.status;
    await mallory.writePage(open(), (document) => ({ ...document, content: [...document.content, p(world.next())] }));
    await site.queueIdle();
    expect({ implemented, outcome: await attempt('PAY-1', '31') }).toEqual({
      implemented: 'implemented',
      outcome: expect.stringContaining('A technical design of PAY-1 is not ready') as string,
    });
  });

  test('is what was signed again once its old version is restored', async () => {
    const { title, document } = await author.page(open());
    await mallory.writePage(open(), (now) => ({ ...now, content: [...now.content, p(world.next())] }));
    await mallory.writePage(open(), () => document);
    const now = await author.page(open());
    expect({
      content: contentOf(now.title, JSON.stringify(now.document)),
      outcome: await attempt('PAY-1', '31'),
    }).toEqual({ content: contentOf(title, JSON.stringify(document)), outcome: 'moved' });
  });
});

describe('a hidden design', () => {
  test('counts nothing in what everybody reads of its epic', () => {
    const restricted = { 'tdd-designs': { status: 'restricted' } };
    expect(['PAY-2', 'PAY-8', 'PAY-9'].map(propertiesOf)).toEqual([restricted, restricted, restricted]);
  });

  test.each(['PAY-2', 'PAY-8', 'PAY-9'])('gives the rule no words to hold %s back with', async (key) => {
    history.answersToHer.push(await attempt(key, '31', mallory));
    expect(leaks(history)).toEqual([]);
  });

  test('answers no guess at a title in a space that one may not see', async () => {
    const answers = await Promise.all(
      ['Breach', 'Audit', 'Nothing', undefined].map(async (text) =>
        mallory.macro(world.pages.open, 'listDesigns', {
          of: { spaceId: security.id },
          filter: text === undefined ? {} : { text },
          sort: 'title',
          limit: 1,
        }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});
