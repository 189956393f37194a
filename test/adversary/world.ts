/** The site that the adversary meets: what she may edit, what she may only see, and what is hidden from her. */
import type { ApprovalPolicy } from '../../src/contract/api';
import { architect, lead } from '../handlers/reviews';
import { peopleOn, personOn, type SitePersonAtWork, valueOf } from '../handlers/site-person';
import type { SitePerson } from '../../packages/local-site/products/contract';
import type { PermissionKey, Project } from '../../packages/local-site/products/jira/data';
import { ada, appAccount, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import type { LocalSite } from '../../packages/local-site/site';
import { doc, p } from '../words';
import { designText, type Question } from './design-text';
import { createMarkers, type Markers, type ProductData } from './markers';

/** A link that somebody made through the app who may edit both sides. */
export interface Fact {
  pageId: string;
  issueId: string;
}

export interface World {
  site: LocalSite;
  markers: Markers;
  /** Edits pages in ENG and issues in PAY, sees LAB, and sees nothing of OPS and SEC. */
  mallory: SitePerson;
  /** Reads ENG and PAY. */
  emma: SitePerson;
  /** Has no product access. */
  nora: SitePerson;
  pages: Record<PageName, string>;
  facts: readonly Fact[];
  /** Words that no document has yet. */
  next: () => string;
  /** The last number that was used in a word. */
  numbers: { content: number };
  /** How many rows there ever were with this word, on all pages. */
  rows: Map<string, number>;
}

export const pageNames = [
  'open',
  'bridge',
  'readonly',
  'locked',
  'lockedWithApp',
  'lockedParent',
  'under',
  'secret',
  'secondSecret',
] as const;
export type PageName = (typeof pageNames)[number];

const worksOnIssues: PermissionKey[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'SCHEDULE_ISSUES',
  'LINK_ISSUES',
];

export const dataOf = ({ testing }: Pick<LocalSite, 'testing'>): ProductData => ({
  confluence: testing.confluence(),
  jira: testing.jira(),
});

export const signers = [
  { ...ben, role: lead },
  { ...chloe, role: architect },
];
export const named = ({ accountId, displayName }: SitePerson) => ({ accountId, displayName });

/** A project like PAY, in which the adversary may only look. */
function addLab(site: LocalSite): void {
  const { jira } = dataOf(site);
  const payments = jira.projects.find(({ key }) => key === 'PAY');
  const text = JSON.stringify({ ...payments, id: '10003', key: 'LAB', name: 'Laboratory', lastIssueNumber: 0 });
  jira.projects.push(JSON.parse(text.replaceAll('"1010', '"1030').replaceAll('"1020', '"1040')) as Project);
}

export async function buildWorld(site: LocalSite): Promise<World> {
  addLab(site);
  const mallory = site.addPerson({
    displayName: 'Mallory Quist',
    spaces: { ENG: 'edit' },
    projects: { PAY: worksOnIssues, LAB: ['BROWSE_PROJECTS'] },
  });
  const emma = site.products.people.find(({ displayName }) => displayName.startsWith('Emma'));
  if (!emma) throw new Error('The seed has no Emma');
  const nora = site.addPerson({ displayName: 'Nora Blank' });
  const [author, first, admin] = peopleOn(site, ada, ben, dmitri);
  const markers = createMarkers();
  const rows = new Map<string, number>();
  const numbers = { content: 0, row: 0 };
  const next = () => `cnt${String((numbers.content += 1))}`;

  const issue = async (project: string, type: string, summary: string, parent?: string, description?: string) => {
    const fields = {
      project: { key: project },
      issuetype: { id: type },
      summary,
      ...(parent !== undefined && { parent: { key: parent } }),
      ...(description !== undefined && { description: doc(p(description)) }),
    };
    const { id, key } = await first.json<{ id: string; key: string }>('POST', '/rest/api/3/issue', { fields });
    return { id, key };
  };
  /** An issue of OPS with words that only OPS holds. */
  const hiddenIssue = async (type: string, summary: string, parent?: string) => {
    const words = [markers.make(), markers.make()] as const;
    const made = await issue('OPS', type, `${summary} ${words[0]}`, parent, `${summary}: ${words[1]}`);
    markers.putIn({ issue: made.id }, ...words);
    return made;
  };

  for (const seeded of dataOf(site).jira.issues.filter(({ key }) => key.startsWith('OPS-'))) {
    const word = markers.make();
    seeded.summary += ` ${word}`;
    markers.putIn({ issue: seeded.id }, word);
  }
  for (const summary of ['Ledger archive', 'Fraud rules', 'Receipts by mail']) await issue('PAY', '10101', summary);
  await issue('LAB', '10301', 'Try a new acquirer');
  await issue('LAB', '10301', 'Measure retries');
  const hiddenEpic = await hiddenIssue('10111', 'Leave the second region');
  const linkedHiddenEpic = await hiddenIssue('10111', 'Rotate every key');
  const task = await hiddenIssue('10112', 'Interview the on-call', hiddenEpic.key);
  for (const summary of ['Ask the night shift', 'Ask the day shift']) await hiddenIssue('10113', summary, task.key);
  await first.complete('OPS-8');

  const question = (text: string, more: Partial<Question> = {}): Question => {
    const word = `row${String((numbers.row += 1))}`;
    rows.set(word, 1);
    return { word, text: `${text} ${word}?`, ...more };
  };
  const publish = async (
    who: SitePersonAtWork,
    title: string,
    {
      hidden = false,
      space = engineering,
      parentId,
    }: { hidden?: boolean; space?: { id: string }; parentId?: string } = {},
  ) => {
    const words = [markers.make(), markers.make(), markers.make()] as const;
    const says = (index: 0 | 1 | 2) => (hidden ? ` ${words[index]}` : '');
    const questions = [
      question(`Which ledger${says(0)}`, { owner: named(ben), blocking: hidden }),
      question(`Which queue${says(1)}`),
    ];
    const config = { templateId: 'engineering', templateVersion: 1 };
    const text = designText({ config, questions, word: next, signers }, site.url);
    const { id } = await who.json<{ id: string }>('POST', '/wiki/api/v2/pages', {
      spaceId: space.id,
      status: 'current',
      title: `${title} ${next()}${says(2)}`,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(text) },
      ...(parentId !== undefined && { parentId }),
    });
    if (hidden) markers.putIn({ page: id }, ...words);
    return id;
  };
  const insiders = [ada, ben, chloe].map(({ accountId }) => accountId);

  const open = await publish(author, 'Refunds');
  const bridge = await publish(author, 'Reconciliation');
  const readonly = await publish(author, 'Receipts');
  await author.restrict(readonly, 'update', insiders);
  const locked = await publish(author, 'Acquisition', { hidden: true });
  await author.restrict(locked, 'read', insiders);
  const lockedWithApp = await publish(author, 'Layoffs', { hidden: true });
  await restrictWithApp(site, lockedWithApp, insiders);
  const lockedParent = await publish(author, 'Board', { hidden: true });
  await author.restrict(lockedParent, 'read', insiders);
  const under = await publish(author, 'Board minutes', { hidden: true, parentId: lockedParent });
  const secret = await publish(first, 'Breach', { hidden: true, space: security });
  const secondSecret = await publish(first, 'Audit', { hidden: true, space: security });
  const pages = { open, bridge, readonly, locked, lockedWithApp, lockedParent, under, secret, secondSecret };
  await site.queueIdle();

  const { policy } = valueOf(await admin.settings('ENG', 'getApprovalPolicies', { spaceId: engineering.id }));
  const roles: ApprovalPolicy['roles'] = signers.map((signer) => ({
    name: signer.role,
    needed: 1,
    people: [named(signer)],
  }));
  valueOf(
    await admin.settings('ENG', 'saveApprovalPolicy', {
      spaceId: engineering.id,
      templateId: null,
      policy: { ...policy, roles },
      version: 0,
    }),
  );

  const facts: Fact[] = [];
  const link = async (who: SitePersonAtWork, pageId: string, key: string) => {
    valueOf(await who.panel(key, 'linkDesign', { page: pageId }));
    facts.push({ pageId, issueId: await who.issueId(key) });
  };
  await link(author, open, 'PAY-1');
  await link(author, locked, 'PAY-2');
  await link(author, readonly, 'PAY-3');
  await link(author, lockedWithApp, 'PAY-8');
  await link(author, under, 'PAY-9');
  await link(first, bridge, 'OPS-1');
  await link(first, secret, linkedHiddenEpic.key);
  await site.queueIdle();
  for (const [who, pageId] of [
    [author, open],
    [first, bridge],
    [author, readonly],
    [first, secret],
  ] as const) {
    await who.sync(pageId);
    await site.queueIdle();
  }
  hideTickets(site, markers, secret);

  const rule = (projectKey: string, transitionId: string, mustBeLinked: boolean) => {
    const configuration = { mustBeLinked, mustBeApproved: true, noBlockingQuestions: true, onFailure: 'block' };
    site.products.workflows.addRule(
      dmitri.accountId,
      { projectKey, transitionId },
      { moduleKey: 'design-approved', configuration: JSON.stringify(configuration) },
    );
  };
  rule('PAY', '31', true);
  rule('PAY', '11', false);
  dataOf(site).jira.projects.forEach((project) => {
    if (project.key === 'LAB') project.permissions[dmitri.accountId] ??= ['ADMINISTER_PROJECTS'];
  });
  rule('OPS', '31', false);
  rule('LAB', '31', false);
  await site.queueIdle();
  return { site, markers, mallory, emma, nora, pages, facts, next, numbers, rows };
}

/** As a person who adds the app to a restriction in Confluence's own dialog does. */
async function restrictWithApp(site: LocalSite, pageId: string, insiders: readonly string[]): Promise<void> {
  await personOn(site, ada.accountId).restrict(pageId, 'read', insiders);
  const page = dataOf(site).confluence.pages.find(({ id }) => id === pageId);
  page?.restrictions.read.push(appAccount.accountId);
}

/** The tickets of a hidden design hold words of its page, which its page has as well. */
function hideTickets(site: LocalSite, markers: Markers, pageId: string): void {
  const { confluence, jira } = dataOf(site);
  const page = confluence.pages.find(({ id }) => id === pageId);
  const words = page?.body.match(/zq\d+hidden/g) ?? [];
  if (!jira.issues.some(({ summary }) => words.some((word) => summary.includes(word))))
    throw new Error('The hidden design has no tickets');
  markers.putIn({ page: pageId }, ...words);
}
