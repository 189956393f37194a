/** What a surface is told about where it stands: the `extension` of its context, by the type of its module. */
import type { Installation } from '../installation';
import type { Workflows } from '../../products/contract';
import type { BylineItem, IssueContext, IssuePanel, UiModule } from '../manifest';
import { isDisplayed } from './display-conditions';
import { isDisplayedOnPage } from './page-conditions';
import type {
  IssueExtension,
  MacroExtension,
  Mount,
  ProjectExtension,
  RuleExtension,
  SpaceExtension,
  TemplateExtension,
} from './mount';
import type { Lookup } from './products-as-person';
import { SurfaceError } from './surface-error';

export interface ExtensionsOptions {
  lookup: Lookup;
  workflows: Workflows;
  installation: Installation;
  siteUrl: () => string;
  /** Whether display conditions know the level of an issue's type. */
  hasExpressionField: () => boolean;
}

/** Gives the extension of a module's surface to a person. Throws `SurfaceError` where they may not see what it stands on. */
export type ExtensionOf = (accountId: string, module: UiModule, mount: Mount) => Promise<Record<string, unknown>>;

/** What the extension of a mount has to name; `null` for what stands on the site. */
const standingOn: Record<UiModule['type'], string | null> = {
  macro: 'content',
  'jira:issuePanel': 'issue',
  'confluence:spacePage': 'space',
  'jira:projectPage': 'project',
  'confluence:spaceSettings': 'space',
  'confluence:globalSettings': null,
  'confluence:contentAction': 'content',
  'confluence:contentBylineItem': 'content',
  'jira:issueContext': 'issue',
  'jira:workflowValidator': 'rule',
};

export function extensionsWith({
  lookup,
  workflows,
  installation,
  siteUrl,
  hasExpressionField,
}: ExtensionsOptions): ExtensionOf {
  const contentPlace = async (accountId: string, { id, type }: MacroExtension['content']) => {
    if (type === 'blogpost') {
      const post = await lookup.blogPost(accountId, id);
      return { content: { id: post.id, type, subtype: null }, space: post.space };
    }
    const page = await lookup.page(accountId, id);
    return { content: { id: page.id, type: 'page', subtype: page.subtype ?? null }, space: page.space };
  };

  const templatePlace = (accountId: string, templateId: string) => {
    const { id, space } = lookup.savedTemplate(accountId, templateId);
    return { template: { id }, space };
  };

  const macro = async (accountId: string, mount: Mount) => {
    const host = mount.extension as MacroExtension | TemplateExtension;
    const { isEditing = false, config, macro: given, modal } = host;
    return {
      type: 'macro',
      ...('template' in host
        ? templatePlace(accountId, host.template.id)
        : await contentPlace(accountId, host.content)),
      isEditing,
      references: [],
      ...(config !== undefined && { config }),
      ...(given !== undefined && { macro: given }),
      ...(modal !== undefined && { modal }),
    };
  };

  const requireJira = () => {
    if (!installation.jiraConnected()) throw new SurfaceError(404, 'The app is not connected to Jira on this site.');
  };

  const onIssue = async (accountId: string, module: IssuePanel | IssueContext, type: string, mount: Mount) => {
    requireJira();
    const { issue: asked, modal } = mount.extension as IssueExtension;
    const issue = await lookup.issue(accountId, asked.key);
    if (!isDisplayed(module, issue, hasExpressionField()))
      throw new SurfaceError(404, `"${module.key}" is not shown on ${issue.key}.`);
    const { issuetype, project } = issue.fields;
    return {
      type,
      issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
      location: `${siteUrl()}/browse/${issue.key}`,
      ...(modal !== undefined && { modal }),
    };
  };

  const inSpace = async (accountId: string, type: string, mount: Mount) => {
    const { space, modal } = mount.extension as SpaceExtension;
    return {
      type,
      space: await lookup.space(accountId, space.key),
      ...(modal !== undefined && { modal }),
    };
  };

  const onSite = async (accountId: string, mount: Mount) => {
    if (!(await lookup.administersConfluence(accountId))) {
      throw new SurfaceError(403, 'Only people who administer Confluence see its settings.');
    }
    const { modal } = mount.extension;
    return { type: 'confluence:globalSettings', ...(modal !== undefined && { modal }) };
  };

  const inProject = async (accountId: string, mount: Mount) => {
    requireJira();
    const { project: asked, modal } = mount.extension as ProjectExtension;
    const { id, key, projectTypeKey } = await lookup.project(accountId, asked.key);
    return {
      type: 'jira:projectPage',
      project: { id, key, type: projectTypeKey ?? 'software' },
      ...(modal !== undefined && { modal }),
    };
  };

  const onPage = async (accountId: string, type: string, mount: Mount) => {
    const { content, modal } = mount.extension as MacroExtension;
    return {
      type,
      ...(await contentPlace(accountId, content)),
      ...(modal !== undefined && { modal }),
    };
  };

  const bylineItem = async (accountId: string, item: BylineItem, mount: Mount) => {
    const extension = await onPage(accountId, 'confluence:contentBylineItem', mount);
    const { id } = extension.content;
    if (!(await isDisplayedOnPage(item, (key) => lookup.pageProperty(accountId, id, key)))) {
      throw new SurfaceError(404, `"${item.key}" is not shown on page ${id}.`);
    }
    return { ...extension, location: `${siteUrl()}/wiki/spaces/${extension.space.key}/pages/${id}` };
  };

  const rule = (accountId: string, mount: Mount) => {
    requireJira();
    const { rule: asked, modal } = mount.extension as RuleExtension;
    const { project, workflowId, transitions } = workflows.of(accountId, asked.projectKey);
    const transition = transitions.find(({ id }) => id === asked.transitionId);
    if (transition === undefined) throw new SurfaceError(404, `There is no transition ${asked.transitionId}.`);
    const saved = transition.rules.find(({ id }) => id === asked.ruleId)?.configuration;
    return {
      type: 'jira:workflowValidator',
      isNewEditor: true,
      workflowId,
      ...(project.managedBy === 'team' && { scopedProjectId: project.id }),
      ...(saved !== undefined && { validatorConfig: saved }),
      ...(modal !== undefined && { modal }),
    };
  };

  return async (accountId, module, mount) => {
    const standsOn = standingOn[module.type];
    const isInTemplate = module.type === 'macro' && 'template' in mount.extension;
    if (standsOn !== null && !(standsOn in mount.extension) && !isInTemplate) {
      throw new SurfaceError(400, `A surface of "${module.key}" needs extension.${standsOn}.`);
    }
    switch (module.type) {
      case 'macro':
        return macro(accountId, mount);
      case 'jira:issuePanel':
        return { ...(await onIssue(accountId, module, module.type, mount)), isNewToIssue: false };
      case 'jira:issueContext':
        return onIssue(accountId, module, module.type, mount);
      case 'confluence:spacePage':
      case 'confluence:spaceSettings':
        return inSpace(accountId, module.type, mount);
      case 'confluence:globalSettings':
        return onSite(accountId, mount);
      case 'jira:projectPage':
        return inProject(accountId, mount);
      case 'confluence:contentAction':
        return onPage(accountId, module.type, mount);
      case 'confluence:contentBylineItem':
        return bylineItem(accountId, module, mount);
      case 'jira:workflowValidator':
        return rule(accountId, mount);
    }
  };
}
