/** A site on which each place has words of its own, so that whoever reads one has read what the place holds. */
import { defaultPolicy } from '../../src/features/approval/policy';
import type { TeamTemplateId } from '../../src/contract/api';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { ada, anonymous, appAccount, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import type { LocalSite } from '../../packages/local-site/site';
import { dataOf } from '../adversary/world';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { doc, h, header, lozenge, macro, mention, p, prompt, row, table } from '../words';
import { screenOf } from '../handlers/reviews';
import { peopleOn, personOn, valueOf } from '../handlers/site-person';

export interface Target {
  /** 1 to 4: the number in its words. */
  number: number;
  pageId: string;
  spaceId: string;
  issueId: string;
  issueKey: string;
  projectKey: string;
  /** The issue that somebody proposed to link the page to. */
  proposedId: string;
  author: string;
  reviewer: string;
  role: string;
  templateId: TeamTemplateId;
  /** What whoever can see the page has on their screen. */
  screen: { version: number; seen: number; digest: string };
  /** The version that the reviewer decided on. */
  decided: number;
  /** The steps that a sync of the page has. */
  steps: string[];
}

export interface SecretSite {
  targets: readonly Target[];
  people: Record<string, SitePerson>;
  /** Words that the app alone stores, by the place whose readers may read them. */
  stored: { word: string; pageId?: string; spaceId?: string }[];
  issueIds: string[];
}

export const wordOf = (kind: string, number: number): string => `zq${kind}${String(number)}`;

/** Words of secrets, and keys of issues, in a text. */
export const wordsIn = (text: string): Set<string> => new Set(text.match(/zq[a-z]+\d|\b(?:PAY|OPS)-\d+\b/g));

export const kindOf = (word: string): string => /^zq([a-z]+)\d$/.exec(word)?.[1] ?? 'key';

const spaceNumber = { [engineering.id]: 5, [security.id]: 6 };
const numberOfSpace = (spaceId: string): number => spaceNumber[spaceId] ?? 0;

const plans = [
  {
    number: 1,
    space: engineering,
    project: 'PAY',
    templateOf: engineering,
    author: ada,
    reviewer: ben,
    reads: undefined,
  },
  { number: 2, space: engineering, project: 'OPS', templateOf: security, author: ada, reviewer: ben, reads: undefined },
  { number: 3, space: security, project: 'PAY', templateOf: security, author: ben, reviewer: chloe, reads: undefined },
  {
    number: 4,
    space: engineering,
    project: 'OPS',
    templateOf: engineering,
    author: ada,
    reviewer: ben,
    reads: [ada, ben, appAccount],
  },
] as const;
type Plan = (typeof plans)[number];

const epicType = { PAY: '10101', OPS: '10111' };

/**
 * Page 1 everybody of ENG and PAY sees; of 2, who is in no OPS does not see the issue; of 3, who is in no SEC does not see
 * the page; 4 has a view restriction that lets the app in, and an issue in OPS.
 */
export async function buildSecrets(site: LocalSite): Promise<SecretSite> {
  const people = {
    Ada: ada,
    Ben: ben,
    Chloe: chloe,
    Dmitri: dmitri,
    Emma: emma,
    'a writer without Jira': site.addPerson({ displayName: 'Wanda Writer', spaces: { ENG: 'edit' } }),
    'an engineer without Confluence': site.addPerson({
      displayName: 'Paul Payments',
      projects: { PAY: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'CREATE_ISSUES'] },
    }),
    'a stranger': site.addPerson({ displayName: 'Sam Stranger' }),
    'a guest': site.addPerson({ displayName: 'Gus Guest', isGuest: true, spaces: { ENG: 'edit' } }),
    'nobody signed in': anonymous,
  };
  site.products.setAnonymousAccess('ENG', true);
  for (const space of dataOf(site).confluence.spaces) space.name += ` ${wordOf('name', numberOfSpace(space.id))}`;
  const [lead, admin, proposer] = peopleOn(site, ben, dmitri, chloe);
  const stored: SecretSite['stored'] = [];

  const templates = new Map<string, TeamTemplateId>();
  for (const { id } of [engineering, security]) {
    const word = (kind: string) => {
      const made = wordOf(kind, numberOfSpace(id));
      stored.push({ word: made, spaceId: id });
      return made;
    };
    const markdown = [`## ${word('template')} heading`, word('example'), '## Open Questions', '## Risks'].join('\n\n');
    const { template } = valueOf(
      await admin.settings('ENG', 'saveTeamTemplate', {
        spaceId: id,
        name: `Template ${word('template')}`,
        purpose: '',
        source: { markdown },
        requiredSections: [`${word('template')} heading`],
      }),
    );
    templates.set(id, template.id);
    const policy = { ...defaultPolicy, roles: null, authorsMayApprove: true, ignoredSections: [word('policy')] };
    valueOf(await admin.settings('ENG', 'saveApprovalPolicy', { spaceId: id, templateId: null, policy, version: 0 }));
    const settings = { ...defaultSettings, labels: [word('label')] };
    valueOf(await admin.settings('ENG', 'saveSettings', { of: { spaceId: id }, settings, version: 0 }));
  }
  const templateOf = (spaceId: string): TeamTemplateId => {
    const id = templates.get(spaceId);
    if (id === undefined) throw new Error(`Space ${spaceId} has no template`);
    return id;
  };

  const made: ({ plan: Plan } & Awaited<ReturnType<typeof publish>>)[] = [];
  for (const plan of plans) made.push({ plan, ...(await publish(site, plan, templateOf(plan.templateOf.id))) });
  await site.queueIdle();
  for (const { issueKey, pageId } of made) valueOf(await lead.panel(issueKey, 'linkDesign', { page: pageId }));
  /** The other page of the same project. */
  const proposed = ({ number, project }: Plan) =>
    made.find(({ plan }) => plan.project === project && plan.number !== number);
  for (const { plan, pageId } of made) {
    valueOf(await proposer.panel(proposed(plan)?.issueKey ?? '', 'linkDesign', { page: pageId, move: true }));
  }
  await site.queueIdle();
  for (const { pageId } of made) await lead.sync(pageId);
  await site.queueIdle();
  const targets: Target[] = [];
  for (const { plan, pageId, issueId, issueKey } of made) {
    const { number, author, reviewer, reads } = plan;
    const role = wordOf('role', number);
    const [asks, decides] = peopleOn(site, author, reviewer);
    const take = async (person: typeof asks, step: Parameters<typeof asks.macro<'takeApprovalStep'>>[2]['step']) =>
      valueOf(await person.macro(pageId, 'takeApprovalStep', { pageId, step, ...(await screenOf(person, pageId)) }));
    await take(asks, {
      type: 'requestReview',
      reviewers: [{ role, people: [reviewer.accountId] }],
      despiteFindings: true,
    });
    const { version: decided } = await screenOf(decides, pageId);
    const comment = wordOf('comment', number);
    stored.push({ word: comment, pageId });
    await take(decides, { type: 'requestChanges', role, comment: `No: ${comment}.` });
    await site.queueIdle();
    await asks.writePage(pageId, (document) => {
      const text = JSON.stringify(document).replace('It waits.', `It waits for ${wordOf('text', number)}.`);
      return JSON.parse(text.replace('"Ship ', '"Soon ship ')) as typeof document;
    });
    const ticket = dataOf(site).jira.issues.find(({ summary }) => summary.includes(wordOf('question', number)));
    const fields = { summary: `Reworded ${wordOf('ticket', number)}` };
    await lead.json('PUT', `/rest/api/3/issue/${ticket?.key ?? ''}`, { fields });
    if (reads)
      await lead.restrict(
        pageId,
        'read',
        reads.map(({ accountId }) => accountId),
      );
    await site.queueIdle();
    const { actions } = valueOf(await lead.macro(pageId, 'previewSync', { pageId }));
    targets.push({
      number,
      pageId,
      spaceId: plan.space.id,
      issueId,
      issueKey,
      projectKey: plan.project,
      proposedId: proposed(plan)?.issueId ?? '',
      author: author.accountId,
      reviewer: reviewer.accountId,
      role,
      templateId: templateOf(plan.space.id),
      screen: await screenOf(lead, pageId),
      decided,
      steps: actions.map(({ id }) => id),
    });
  }
  for (const { key, transitionId } of [
    { key: 'PAY', transitionId: '31' },
    { key: 'OPS', transitionId: '31' },
  ]) {
    site.products.workflows.addRule(
      dmitri.accountId,
      { projectKey: key, transitionId },
      { moduleKey: 'design-approved', configuration: JSON.stringify({ onFailure: 'block' }) },
    );
  }
  const issueIds = dataOf(site).jira.issues.map(({ id }) => id);
  return { targets, people, stored, issueIds };
}

async function publish(site: LocalSite, plan: Plan, templateId: TeamTemplateId) {
  const { number, space, project, author, reviewer } = plan;
  const word = (kind: string) => wordOf(kind, number);
  const person = personOn(site, author.accountId);
  const fields = {
    project: { key: project },
    issuetype: { id: epicType[project] },
    summary: `Epic ${word('summary')}`,
  };
  const { id, key } = await person.json<{ id: string; key: string }>('POST', '/rest/api/3/issue', { fields });
  const pageId = await person.createPage(
    space.id,
    `Design ${word('title')}`,
    doc(
      macro(
        { templateId, templateVersion: 1 },
        h(2, `Flow ${word('heading')}`),
        p('It waits.', prompt('How long?')),
        {
          type: 'codeBlock',
          attrs: { language: 'mermaid' },
          content: [{ type: 'text', text: `graph TD\n a-->${word('diagram')}` }],
        },
        h(2, 'Open Questions'),
        table(
          header('#', 'Question', 'Status', 'Blocking?', 'Ticket'),
          row(`q${String(number)}`, '1', `Which ${word('question')}?`, lozenge('Open'), 'Yes', undefined),
          row(`r${String(number)}`, '2', `Why ${word('question')}?`, lozenge('Open'), 'No', undefined),
        ),
        h(2, 'Timeline'),
        table(
          header('Milestone', 'Date', 'Status', 'Ticket'),
          row(`m${String(number)}`, `Ship ${word('milestone')}`, undefined, lozenge('Open'), undefined),
        ),
        h(2, 'Approval'),
        table(
          header('Role', 'Name', 'Date'),
          row(undefined, word('role'), mention(reviewer.accountId, reviewer.displayName), undefined),
        ),
        h(2, 'Choices'),
        table(header('Question', 'Owner'), row(undefined, `Else ${word('question')}?`, undefined)),
      ),
    ),
  );
  return { pageId, issueId: id, issueKey: key };
}
