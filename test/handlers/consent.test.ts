/** A person who has not consented yet to what the app does as them: Atlassian asks them, if the app lets it. */
import { api, type ApiInput, type ApiName } from '../../src/contract/api';
import { defaultPolicy } from '../../src/features/approval/policy';
import { defaultSettings } from '../../src/features/sync/default-settings';
import type { ConsentProduct } from '../../packages/local-site/forge/consent';
import { validateTransition } from '../../src/functions/hooks/validate-transition';
import { ada, ben, chloe, dmitri } from '../../packages/local-site/products/people';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { engineering } from '../../packages/local-site/products/spaces';
import { date, h, header, lozenge, mention, openQuestions, p, row, table } from '../words';
import { approve, reviewSite } from './review-site';
import { sectionKey } from '../../src/features/reading/doubtful';
import { lead, sections } from './reviews';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

// Where the site is not named, every call asks Confluence for its address first.
const at = reviewSite({ siteUrl: 'given' });
const spaceId = engineering.id;
const today = { featureName: 'Refunds', authors: [], date: '2026-11-20', links: [] };
const source = { markdown: '# [Feature name] - Design\n\n## Goals\n\n[What has to be true?]' };
const question = (id: string) =>
  row(id, '1', `Which of ${id}?`, mention(ada.accountId, 'Ada Park'), date('2026-12-01'), lozenge('Open'), p(), p());
const questions = openQuestions(question('one'), question('two'));

/** Nothing announces that it holds a question. */
const choices = [h(2, 'Choices'), table(header('Question', 'Owner'), row(undefined, 'Else?', undefined))];

const found = {
  /** A design that is linked, and approved by one of two. */
  pageId: '',
  /** What is on the screen of who looks at it. */
  screen: { version: 0, seen: 0, digest: '' },
  /** A design whose macro has another template than the app has stored: the event of the edit is on its way. */
  freshId: '',
  /** One that somebody proposes to link to PAY-3. */
  proposedId: '',
  otherId: '',
  epicId: '',
  templateId: 'team-0' as `team-${string}`,
};
let admin: SitePersonAtWork;
let prepared: ReturnType<typeof at.site.store.copy>;

beforeAll(async () => {
  const { author, reviews } = at;
  const [, , reviewer, manager] = peopleOn(at.site, ada, ben, chloe, dmitri);
  admin = manager;
  found.epicId = await author.issueId('PAY-1');
  found.pageId = await at.reviews.publish(...sections, ...questions, ...choices);
  await at.take(author, found.pageId, {
    type: 'requestReview',
    reviewers: [
      { role: lead, people: [ben.accountId] },
      { role: 'Architect', people: [chloe.accountId] },
    ],
    despiteFindings: true,
  });
  await at.take(at.first, found.pageId, approve(lead));
  await reviews.edit(found.pageId, 'may lag behind', 'can lag behind');
  found.otherId = await author.publishDesign([p('Words.')]);
  found.proposedId = await reviewer.publishDesign([p('Words.')], { linkedTo: 'PAY-3' });
  found.templateId = valueOf(
    await admin.settings('ENG', 'saveTeamTemplate', {
      spaceId,
      name: 'Ours',
      purpose: 'Us',
      source,
      requiredSections: [],
    }),
  ).template.id;
  await at.site.queueIdle();
  const { lastChange, approval } = valueOf(
    await author.macro(found.pageId, 'getDesign', { pageId: found.pageId }),
  ).design;
  valueOf(await admin.administration('runHealthCheck', { spaceId, projectId: '10001' }));
  await at.site.queueIdle();
  found.screen = { version: lastChange.version, seen: approval.seen, digest: approval.digest };
  found.freshId = await author.publishDesign(questions, { linkedTo: 'PAY-2' });
  await reviews.edit(found.freshId, '"templateId":"engineering"', '"templateId":"feature"');
  at.site.settings.set({ consent: 'asked' });
  prepared = at.site.store.copy();
});
afterEach(() => jest.restoreAllMocks());

const startOver = (consented: readonly ConsentProduct[] = []) => {
  at.site.store.restore(prepared);
  for (const { accountId } of [ada, dmitri]) at.site.consents.give(accountId, consented);
};

interface Surface {
  moduleKey: string;
  extension: Record<string, unknown>;
}
const onPage = (pageId = found.pageId): Surface => ({ moduleKey: 'tdd', extension: { content: { id: pageId } } });
const onIssue = (key = 'PAY-1'): Surface => ({ moduleKey: 'epic-designs', extension: { issue: { key } } });
const inAdministration: Surface = { moduleKey: 'administration', extension: {} };
const inSpace = (moduleKey: string): Surface => ({ moduleKey, extension: { space: { key: engineering.key } } });

interface Row<Name extends ApiName> {
  from: Surface;
  input: ApiInput<Name>;
  by?: SitePerson;
}

/** One call of each kind, which does its work once everybody has consented. */
const calls: { [Name in ApiName]: () => Row<Name> } = {
  startPicker: () => ({ from: onPage(), input: { spaceId } }),
  buildDocument: () => ({ from: onPage(), input: { templateId: 'feature', prefill: today } }),
  searchEpics: () => ({ from: onPage(), input: { query: 'PAY' } }),
  resolveEpic: () => ({ from: onPage(), input: { keyOrUrl: 'PAY-1' } }),
  searchPeople: () => ({ from: onPage(), input: { query: 'ben' } }),
  getDesign: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  getIssueAccess: () => ({ from: onPage(), input: { issueId: found.epicId } }),
  requestLink: () => ({ from: onPage(), input: { epicId: found.epicId, from: 'header' } }),
  answerProposal: () => ({ from: onIssue('PAY-3'), input: { pageId: found.proposedId, accept: true } }),
  getDiagrams: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  takeApprovalStep: () => ({
    from: onPage(),
    input: { pageId: found.pageId, step: { type: 'cancelReview' }, ...found.screen },
  }),
  getReviewRoles: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  getApprovalHistory: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  getChanges: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  getApprovalPolicies: () => ({ from: inSpace('approval-policy'), input: { spaceId } }),
  saveApprovalPolicy: () => ({
    from: inSpace('approval-policy'),
    input: { spaceId, templateId: null, policy: { ...defaultPolicy, roles: null }, version: 0 },
    by: dmitri,
  }),
  previewSync: () => ({ from: onPage(found.freshId), input: { pageId: found.freshId } }),
  applySync: () => ({ from: onPage(found.freshId), input: { pageId: found.freshId, steps: [], sides: {} } }),
  getSettings: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  saveSettings: () => ({
    from: onPage(),
    input: { of: { pageId: found.pageId }, settings: { ...defaultSettings, labels: ['one'] }, version: 0 },
  }),
  getEpicDesigns: () => ({ from: onIssue(), input: {} }),
  listDesigns: () => ({
    from: inSpace('design-overview'),
    input: { of: { spaceId }, filter: {}, sort: 'changed', limit: 25 },
  }),
  countDesigns: () => ({ from: inSpace('design-overview'), input: { of: { spaceId } } }),
  searchPages: () => ({ from: onIssue(), input: { query: 'Design' } }),
  linkDesign: () => ({ from: onIssue('PAY-2'), input: { page: found.otherId } }),
  unlinkDesign: () => ({ from: onIssue(), input: { pageId: found.pageId } }),
  unlinkMissingDesigns: () => ({ from: onIssue(), input: {} }),
  searchSpaces: () => ({ from: onIssue(), input: { query: 'Pay' } }),
  createDesign: () => ({
    from: onIssue(),
    input: { spaceId, title: 'Made from the panel', templateId: 'feature', prefill: today },
  }),
  decideSection: () => ({
    from: onPage(),
    input: { pageId: found.pageId, key: sectionKey('question', 'Choices'), decision: 'tracked' },
  }),
  moveOntoPage: () => ({ from: onPage(), input: { pageId: found.pageId } }),
  convertMarkdown: () => ({ from: onPage(), input: { markdown: '# Words' } }),
  exportMarkdown: () => ({
    from: { moduleKey: 'export-markdown', extension: { content: { id: found.pageId } } },
    input: { pageId: found.pageId },
  }),
  listTeamTemplates: () => ({ from: inSpace('team-templates'), input: { spaceId } }),
  previewTeamTemplate: () => ({ from: inSpace('team-templates'), input: { templateId: found.templateId } }),
  saveTeamTemplate: () => ({
    from: inSpace('team-templates'),
    input: { spaceId, name: 'Another', purpose: 'Us', source, requiredSections: [] },
    by: dmitri,
  }),
  replaceTeamTemplate: () => ({
    from: inSpace('team-templates'),
    input: { templateId: found.templateId, source, requiredSections: [] },
    by: dmitri,
  }),
  renameTeamTemplate: () => ({
    from: inSpace('team-templates'),
    input: { templateId: found.templateId, name: 'Renamed', purpose: 'Us' },
    by: dmitri,
  }),
  getHealthCheck: () => ({ from: inAdministration, input: {}, by: dmitri }),
  getRetention: () => ({ from: inAdministration, input: {}, by: dmitri }),
  saveRetention: () => ({ from: inAdministration, input: { months: 12, version: 0 }, by: dmitri }),
  runHealthCheck: () => ({ from: inAdministration, input: { spaceId, projectId: '10001' }, by: dmitri }),
  refreshHealthCheck: () => ({ from: inAdministration, input: {}, by: dmitri }),
  searchProjects: () => ({ from: inAdministration, input: { query: 'Pay' }, by: dmitri }),
  removeTeamTemplate: () => ({
    from: inSpace('team-templates'),
    input: { templateId: found.templateId },
    by: dmitri,
  }),
};

const invoke = (name: ApiName) => {
  const { from, input, by = ada } = calls[name]();
  return at.site.invokeResolver({ accountId: by.accountId, ...from, name, payload: input });
};

/** What becomes of a call of somebody who has consented to calls of these products. */
async function outcomeOf(name: ApiName, consented: readonly ConsentProduct[]): Promise<unknown> {
  startOver(consented);
  const before = at.site.store.copy();
  const result = await invoke(name);
  if (result.ok) return (result.value as { ok: boolean }).ok ? 'done' : result.value;
  const { name: error, message, serviceKey } = result.error;
  expect(at.site.store.copy()).toEqual(before);
  return { error, message, serviceKey };
}

const asked = {
  error: 'NEEDS_AUTHENTICATION_ERR',
  message: 'Authentication Required',
  serviceKey: 'atlassian-token-service-key',
};
/** They read nothing of the products. */
const needNobody: readonly ApiName[] = ['buildDocument', 'convertMarkdown'];

test.each(Object.keys(api) as ApiName[])(
  '%s lets Atlassian ask, with nothing written, and does its work once the person has consented',
  async (name) => {
    const neither = needNobody.includes(name) ? 'done' : asked;
    const oneOnly = [await outcomeOf(name, ['confluence']), await outcomeOf(name, ['jira'])];
    expect({
      neither: await outcomeOf(name, []),
      oneOnly: oneOnly.filter((outcome) => outcome !== 'done').slice(0, 1),
      others: oneOnly.filter((outcome) => outcome !== 'done').slice(1),
      both: await outcomeOf(name, ['confluence', 'jira']),
    }).toEqual({
      neither,
      oneOnly: neither === 'done' ? [] : [asked],
      others: oneOnly.every((outcome) => outcome !== 'done') ? [asked] : [],
      both: 'done',
    });
  },
);

test('a sync that is asked about at any of its calls makes one ticket a row, at once when it is made again', async () => {
  const { author, site } = at;
  const has = site.consents.has.bind(site.consents);
  const pageId = found.freshId;
  startOver(['confluence', 'jira']);
  const steps = valueOf(await author.macro(pageId, 'previewSync', { pageId })).actions.map(({ id }) => id);
  const syncRefusedAt = async (refused: number) => {
    startOver(['confluence', 'jira']);
    let asked = 0;
    jest.spyOn(site.consents, 'has').mockImplementation((...whom) => (asked += 1) !== refused && has(...whom));
    const payload = { pageId, steps, sides: {} };
    const result = await site.invokeResolver({
      accountId: ada.accountId,
      ...onPage(pageId),
      name: 'applySync',
      payload,
    });
    jest.restoreAllMocks();
    const { report } = await author.sync(pageId);
    const { actions } = valueOf(await author.macro(pageId, 'previewSync', { pageId }));
    return {
      wasRefused: asked >= refused,
      first: result.ok ? 'done' : result.error.name,
      then: { tickets: await ticketsOfQuestions(), failed: report.failed, left: actions.length },
    };
  };
  const ends = [];
  do ends.push(await syncRefusedAt(ends.length + 1));
  while (ends.at(-1)?.wasRefused === true);
  expect(ends.map(({ then }) => then)).toEqual(
    ends.map(() => ({ tickets: ['Which of one?', 'Which of two?'], failed: [], left: 0 })),
  );
  // What looks after comments on a page that is written already fails no sync.
  const outcomes = ends.map(({ first }) => first);
  expect([outcomes.slice(0, 5), outcomes.filter((outcome) => outcome === 'done')]).toEqual([
    outcomes.slice(0, 5).map(() => asked.error),
    ['done', 'done', 'done'],
  ]);
});

const ticketsOfQuestions = async () => {
  const { issues } = await at.author.json<{ issues: { fields: { summary: string } }[] }>(
    'POST',
    '/rest/api/3/search/jql',
    { jql: 'project = PAY ORDER BY created DESC', fields: ['summary'], maxResults: 100 },
  );
  return issues
    .map(({ fields }) => fields.summary)
    .filter((summary) => summary.startsWith('Which of'))
    .sort();
};

const run = async (functionKey: string, moduleType: string, event: unknown) => {
  const { accountId } = ada;
  const result = await at.site.invokeFunction({ functionKey, moduleKey: functionKey, moduleType, accountId, event });
  return result.ok ? result.value : result.error.name;
};

test('what stands beside an issue is left to Jira until the person has consented', async () => {
  const status = () => run('issue-status', 'jira:issueContext', { extension: { issue: { id: found.epicId } } });
  startOver();
  const before = await status();
  startOver(['confluence', 'jira']);
  expect([before, await status()]).toEqual([
    asked.error,
    { status: { type: 'lozenge', value: { label: 'In review (1 of 2)', type: 'inprogress' } } },
  ]);
});

test('an export, in which nobody can be asked, has the sign-offs of a page that the whole space may view', async () => {
  const exported = () => run('export-design', 'macro', { exportType: 'pdf', context: { contentId: found.pageId } });
  startOver(['confluence', 'jira']);
  const allowed = await exported();
  startOver();
  expect([JSON.stringify(allowed).includes(ben.displayName), await exported()]).toEqual([true, allowed]);
});

describe('a rule on a transition, in which nobody can be asked', () => {
  const globals = globalThis as { __forge_fetch__?: () => Promise<Response> };
  const { __forge_fetch__: real } = globals;
  beforeEach(() => {
    jest.spyOn(console, 'warn').mockReturnValue(undefined);
    globals.__forge_fetch__ = () =>
      Promise.resolve(new Response(null, { status: 401, headers: { 'forge-proxy-error': asked.error } }));
  });
  afterEach(() => {
    if (real) globals.__forge_fetch__ = real;
    else delete globals.__forge_fetch__;
  });
  const verdict = (onFailure: string) =>
    validateTransition({ issue: { key: 'PAY-1' }, configuration: JSON.stringify({ onFailure }) });

  test('does as it says for when the app can’t tell', async () => {
    expect([await verdict('pass'), await verdict('block')]).toEqual([
      { result: true },
      {
        result: false,
        errorMessage:
          'The app can’t tell whether the technical designs of PAY-1 are ready: the app has no access to them yet. ' +
          'Try again in a minute. If it stays, ask a Jira admin: the rule “Design approved” blocks this transition until the app can tell.',
      },
    ]);
  });
});
