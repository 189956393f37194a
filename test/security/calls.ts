/** How each row of the table in `docs/security.md` is tried: a call of the app, or a look at what it wrote. */
import { type ApiName, api } from '../../src/contract/api';
import { defaultPolicy } from '../../src/features/approval/policy';
import { sectionKey } from '../../src/features/reading/doubtful';
import { defaultSettings } from '../../src/features/sync/default-settings';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { anonymous } from '../../packages/local-site/products/people';
import type { LocalSite } from '../../packages/local-site/site';
import { personOn } from '../handlers/site-person';
import type { About, Right } from './rights';
import type { Target } from './secrets';

export interface Tried {
  /** `ok`, the code of an error, or `nothing` where what is no call shows nothing. */
  outcome: string;
  text: string;
}

export interface Counted {
  right: Right;
  of: (target: Target, all: readonly Target[]) => readonly About[];
  said: (value: never) => number;
}

export interface Try {
  about: (target: Target) => About;
  /** Whether it is tried once, instead of for each target. */
  once?: boolean;
  /** The code that those who may are answered with, where that is an error. */
  done?: string;
  /** A number that answers give, and what it counts: that of it to which the person has the right. */
  counts?: Counted;
  /** Words that the person gave, which an answer may repeat. */
  gives?: (target: Target) => string;
  run: (site: LocalSite, person: SitePerson, target: Target) => Promise<Tried>;
}

/** Calls a resolver with a context that no surface would give: the app must not count on what opens for whom. */
function call(
  name: ApiName,
  about: Try['about'],
  asked: (target: Target) => { payload: unknown; extension?: object },
): Try {
  return {
    about,
    gives: (target) => JSON.stringify(asked(target).payload),
    run: async (site, { accountId, isGuest }, target) => {
      const { payload, extension = { content: { id: target.pageId } } } = asked(target);
      const isAnonymous = accountId === anonymous.accountId;
      const account = isAnonymous ? {} : { accountId };
      const accountType = isAnonymous ? 'anonymous' : isGuest ? 'unlicensed' : 'licensed';
      const result = await site.invokeFunction({
        functionKey: 'documents',
        moduleKey: 'tdd',
        moduleType: 'macro',
        ...account,
        event: {
          call: { functionKey: name, payload },
          context: { ...account, accountType, siteUrl: site.url, timezone: 'UTC', locale: 'en-US', extension },
        },
      });
      if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
      const answer = result.value as { ok: boolean; error?: { code: string } };
      return { outcome: answer.error?.code ?? 'ok', text: JSON.stringify(answer) };
    },
  };
}

const once = (tried: Try): Try => ({ ...tried, once: true });

/** A look at one address of a product, as the person. */
const look = (about: Try['about'], path: (target: Target) => string, pick = (body: unknown): unknown => body): Try => ({
  about,
  run: async (site, { accountId }, target) => {
    const response = await personOn(site, accountId).product('GET', path(target));
    if (!response.ok) return { outcome: 'nothing', text: '' };
    return shown(pick(await response.json()));
  },
});

const shown = (value: unknown): Tried => {
  const text = value === undefined ? '' : JSON.stringify(value);
  return { outcome: text === '' || text === '[]' ? 'nothing' : 'ok', text };
};

const page = ({ pageId }: Target): About => ({ pageId });
const issue = ({ issueId }: Target): About => ({ issueId });
const space = ({ spaceId }: Target): About => ({ spaceId });
const pageAndIssue = ({ pageId, issueId }: Target): About => ({ pageId, issueId });
const proposal = ({ pageId, proposedId }: Target): About => ({ pageId, issueId: proposedId });
const nothing = (): About => ({});

const ofPage = ({ pageId }: Target) => ({ payload: { pageId } });
const ofSpace = ({ spaceId }: Target) => ({ payload: { spaceId } });
const inPanel = ({ issueId }: Target) => ({ issue: { id: issueId } });
const prefill = { featureName: 'Words', authors: [], date: '2026-11-20', links: [] };
const source = { markdown: '## Words' };
const ofOverview = { filter: {}, sort: 'title' };
const projects: Record<string, string> = { PAY: '10001', OPS: '10002', none: '10009' };
const project = ({ projectKey }: Target) => ({ project: { id: projects[projectKey] } });

const designs = (isOf: (one: Target, target: Target) => boolean) => ({
  right: 'view the page' as const,
  of: (target: Target, all: readonly Target[]) => all.filter((one) => isOf(one, target)).map(page),
});
const ofSameSpace = designs((one, target) => one.spaceId === target.spaceId);
const ofSameProject = designs((one, target) => one.projectKey === target.projectKey);
const rowCount = ({ rows }: { rows: unknown[] }) => rows.length;
const sumOfCounts = ({ counts }: { counts: Record<string, number> }) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export const tries: Record<string, Try> = {
  startPicker: call('startPicker', space, ofSpace),
  buildDocument: call('buildDocument', space, ({ templateId }) => ({ payload: { templateId, prefill } })),
  searchEpics: once(call('searchEpics', nothing, () => ({ payload: { query: 'Epic' } }))),
  resolveEpic: call('resolveEpic', issue, ({ issueKey }) => ({ payload: { keyOrUrl: issueKey } })),
  searchPeople: once(call('searchPeople', nothing, () => ({ payload: { query: 'Ada' } }))),
  searchPages: once(call('searchPages', nothing, () => ({ payload: { query: 'Design' } }))),
  searchSpaces: once(call('searchSpaces', nothing, () => ({ payload: { query: '' } }))),
  getDesign: call('getDesign', page, ofPage),
  getDiagrams: call('getDiagrams', page, ofPage),
  getReviewRoles: call('getReviewRoles', page, ofPage),
  getApprovalHistory: call('getApprovalHistory', page, ofPage),
  getChanges: call('getChanges', page, ({ pageId, decided }) => ({ payload: { pageId, version: decided } })),
  'takeApprovalStep (ask for a review)': call('takeApprovalStep', page, ({ pageId, screen, role, reviewer }) => ({
    payload: {
      pageId,
      step: { type: 'requestReview', reviewers: [{ role, people: [reviewer] }], despiteFindings: true },
      ...screen,
    },
  })),
  'takeApprovalStep (sign off)': call(
    'takeApprovalStep',
    ({ pageId, reviewer }) => ({ pageId, reviewer }),
    ({ pageId, screen, role }) => ({ payload: { pageId, step: { type: 'approve', role }, ...screen } }),
  ),
  getApprovalPolicies: call('getApprovalPolicies', space, ofSpace),
  saveApprovalPolicy: call('saveApprovalPolicy', space, ({ spaceId }) => ({
    payload: { spaceId, templateId: null, policy: { ...defaultPolicy, roles: null }, version: 1 },
  })),
  previewSync: call('previewSync', pageAndIssue, ofPage),
  applySync: call('applySync', pageAndIssue, ({ pageId, steps, projectKey }) => ({
    payload: { pageId, steps, sides: {}, sharesWith: projects[projectKey] },
  })),
  'getSettings (a page)': call('getSettings', page, ofPage),
  'getSettings (a space)': call('getSettings', space, ofSpace),
  'saveSettings (a page)': call('saveSettings', page, ({ pageId }) => ({
    payload: { of: { pageId }, settings: defaultSettings, version: 0 },
  })),
  'saveSettings (a space)': call('saveSettings', space, ({ spaceId }) => ({
    payload: { of: { spaceId }, settings: defaultSettings, version: 1 },
  })),
  getEpicDesigns: {
    ...call('getEpicDesigns', issue, (target) => ({ payload: {}, extension: inPanel(target) })),
    counts: {
      ...designs((one, target) => one.issueId === target.issueId),
      said: ({ designs: shown }: { designs: unknown[] }) => shown.length,
    },
  },
  'listDesigns (a space)': {
    ...call('listDesigns', space, ({ spaceId }) => ({
      payload: { of: { spaceId }, ...ofOverview },
    })),
    counts: { ...ofSameSpace, said: rowCount },
  },
  'listDesigns (a project)': {
    ...call('listDesigns', issue, (target) => ({
      payload: { of: 'this-project', ...ofOverview },
      extension: project(target),
    })),
    counts: { ...ofSameProject, said: rowCount },
  },
  'countDesigns (a space)': {
    ...call('countDesigns', space, ({ spaceId }) => ({ payload: { of: { spaceId } } })),
    counts: { ...ofSameSpace, said: sumOfCounts },
  },
  'countDesigns (a project)': {
    ...call('countDesigns', issue, (target) => ({
      payload: { of: 'this-project' },
      extension: project(target),
    })),
    counts: { ...ofSameProject, said: sumOfCounts },
  },
  getIssueAccess: {
    ...call('getIssueAccess', issue, ({ issueId }) => ({ payload: { issueId } })),
    counts: {
      right: 'edit the issue',
      of: (target) => [issue(target)],
      said: ({ canEdit }: { canEdit: boolean }) => Number(canEdit),
    },
  },
  requestLink: call('requestLink', pageAndIssue, ({ issueId }) => ({ payload: { epicId: issueId, from: 'header' } })),
  answerProposal: call('answerProposal', proposal, ({ pageId, proposedId }) => ({
    payload: { pageId, accept: true },
    extension: { issue: { id: proposedId } },
  })),
  linkDesign: call('linkDesign', proposal, ({ pageId, proposedId }) => ({
    payload: { page: pageId, move: true },
    extension: { issue: { id: proposedId } },
  })),
  'linkDesign (one that has a link)': {
    ...call('linkDesign', proposal, ({ pageId, proposedId }) => ({
      payload: { page: pageId },
      extension: { issue: { id: proposedId } },
    })),
    done: 'linked-elsewhere',
  },
  unlinkDesign: call('unlinkDesign', pageAndIssue, (target) => ({ ...ofPage(target), extension: inPanel(target) })),
  unlinkMissingDesigns: call('unlinkMissingDesigns', issue, (target) => ({
    payload: {},
    extension: inPanel(target),
  })),
  decideSection: call('decideSection', page, ({ pageId }) => ({
    payload: { pageId, key: sectionKey('question', 'Choices'), decision: 'tracked' },
  })),
  moveOntoPage: call('moveOntoPage', page, ofPage),
  createDesign: call(
    'createDesign',
    ({ issueId, spaceId }) => ({ issueId, spaceId }),
    (target) => ({
      payload: { spaceId: target.spaceId, title: 'Made from the panel', templateId: 'guardrails', prefill },
      extension: inPanel(target),
    }),
  ),
  convertMarkdown: once(call('convertMarkdown', nothing, () => ({ payload: source }))),
  exportMarkdown: call('exportMarkdown', page, ofPage),
  listTeamTemplates: call('listTeamTemplates', space, ofSpace),
  'previewTeamTemplate (a template)': call('previewTeamTemplate', space, ({ templateId }) => ({
    payload: { templateId },
  })),
  'previewTeamTemplate (a page)': call('previewTeamTemplate', page, ({ pageId }) => ({
    payload: { source: { pageId, keep: 'everything' } },
  })),
  saveTeamTemplate: call('saveTeamTemplate', space, ({ spaceId }) => ({
    payload: { spaceId, name: 'Another', purpose: '', source, requiredSections: [] },
  })),
  'saveTeamTemplate (from a page)': call(
    'saveTeamTemplate',
    ({ spaceId, pageId }) => ({ spaceId, pageId }),
    ({ spaceId, pageId }) => ({
      payload: { spaceId, name: 'Another', purpose: '', source: { pageId, keep: 'everything' }, requiredSections: [] },
    }),
  ),
  replaceTeamTemplate: call('replaceTeamTemplate', space, ({ templateId }) => ({
    payload: { templateId, source, requiredSections: [] },
  })),
  renameTeamTemplate: call('renameTeamTemplate', space, ({ templateId }) => ({
    payload: { templateId, name: 'Another', purpose: '' },
  })),
  removeTeamTemplate: call('removeTeamTemplate', space, ({ templateId }) => ({ payload: { templateId } })),

  getHealthCheck: once(call('getHealthCheck', nothing, () => ({ payload: {} }))),
  getRetention: once(call('getRetention', nothing, () => ({ payload: {} }))),
  saveRetention: once(call('saveRetention', nothing, () => ({ payload: { months: null, version: 0 } }))),
  runHealthCheck: once(call('runHealthCheck', nothing, ({ spaceId }) => ({ payload: { spaceId, projectId: null } }))),
  refreshHealthCheck: { ...once(call('refreshHealthCheck', nothing, () => ({ payload: {} }))), done: 'not-found' },
  searchProjects: once(call('searchProjects', nothing, () => ({ payload: { query: '' } }))),

  'Rule on a transition': {
    about: issue,
    run: async (site, { accountId }, { issueKey }) => {
      const transition = { transition: { id: '31' } };
      const path = `/rest/api/3/issue/${issueKey}/transitions`;
      const response = await personOn(site, accountId).product('POST', path, transition);
      const text = await response.text();
      return { outcome: text.includes('design') ? 'ok' : 'nothing', text };
    },
  },
  'Status beside the app’s name on an issue': {
    about: pageAndIssue,
    run: async (site, { accountId }, { issueId }) => {
      const result = await site.invokeFunction({
        functionKey: 'issue-status',
        moduleKey: 'design-status',
        moduleType: 'jira:issueContext',
        ...(accountId !== anonymous.accountId && { accountId }),
        event: { extension: { type: 'jira:issueContext', issue: { id: issueId } } },
      });
      const text = JSON.stringify(result);
      return { outcome: /"label":"(?:None|Unknown)"/.test(text) || !result.ok ? 'nothing' : 'ok', text };
    },
  },
  'Property of an issue': look(issue, ({ issueKey }) => `/rest/api/3/issue/${issueKey}/properties/tdd-designs`),
  JQL: {
    about: issue,
    run: async (site, { accountId }, { issueId }) => {
      const jql = { jql: 'designStatus is not EMPTY', fields: ['summary'] };
      const response = await personOn(site, accountId).product('POST', '/rest/api/3/search/jql', jql);
      const { issues } = (await response.json()) as { issues: { id: string }[] };
      return shown(issues.filter(({ id }) => id === issueId));
    },
  },
  Tickets: {
    about: issue,
    run: async (site, { accountId }, { issueId }) => {
      const { product } = personOn(site, accountId);
      const jql = `parent = ${issueId}`;
      const response = await product('POST', '/rest/api/3/search/jql', {
        jql,
        fields: ['summary', 'description', 'subtasks'],
      });
      return shown(response.ok ? ((await response.json()) as { issues: unknown[] }).issues : []);
    },
  },
  'Property and byline of a page': look(
    page,
    ({ pageId }) => `/wiki/api/v2/pages/${pageId}/properties?key=tdd_status`,
    (body) => (body as { results: unknown[] }).results,
  ),
  'Comments on a page': look(
    page,
    ({ pageId }) => `/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format`,
    (body) => (body as { results: unknown[] }).results,
  ),
  'Export to PDF and Word': {
    about: page,
    run: async (site, { accountId }, { pageId }) => {
      const result = await site.invokeFunction({
        functionKey: 'export-design',
        moduleKey: 'tdd',
        moduleType: 'macro',
        ...(accountId !== anonymous.accountId && { accountId }),
        event: {
          exportType: 'pdf',
          context: { content: { id: pageId } },
          extensionPayload: { macro: { body: { type: 'doc', version: 1, content: [] } } },
        },
      });
      const text = JSON.stringify(result);
      return { outcome: text.includes('could not be read') || !result.ok ? 'nothing' : 'ok', text };
    },
  },
};

/** The call of the contract that a row is about; undefined for what is no call. */
export const callIn = (what: string): ApiName | undefined => {
  const [name = ''] = what.split(' ');
  return Object.hasOwn(api, name) ? (name as ApiName) : undefined;
};
