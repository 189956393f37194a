/** What a surface is told about where it stands: the `extension` of its context, by the type of its module. */
import type { Installation } from '../installation';
import type { IssuePanel, UiModule } from '../manifest';
import { isDisplayed } from './display-conditions';
import type { IssueExtension, MacroExtension, Mount, SpaceExtension } from './mount';
import type { Lookup } from './products-as-person';
import { SurfaceError } from './surface-error';

export interface ExtensionsOptions {
  lookup: Lookup;
  installation: Installation;
  siteUrl: () => string;
}

/** Gives the extension of a module's surface to a person. Throws `SurfaceError` where they may not see what it stands on. */
export type ExtensionOf = (accountId: string, module: UiModule, mount: Mount) => Promise<Record<string, unknown>>;

/** What the extension of a mount has to name. */
const standingOn: Record<UiModule['type'], string> = {
  macro: 'content',
  'jira:issuePanel': 'issue',
  'confluence:spaceSettings': 'space',
  'confluence:contentAction': 'content',
};

export function extensionsWith({ lookup, installation, siteUrl }: ExtensionsOptions): ExtensionOf {
  const macro = async (accountId: string, mount: Mount) => {
    const { content, isEditing = false, config, macro: given, modal } = mount.extension as MacroExtension;
    const page = await lookup.page(accountId, content.id);
    return {
      type: 'macro',
      content: { id: page.id, type: 'page', subtype: null },
      space: page.space,
      isEditing,
      references: [],
      ...(config !== undefined && { config }),
      ...(given !== undefined && { macro: given }),
      ...(modal !== undefined && { modal }),
    };
  };

  const issuePanel = async (accountId: string, panel: IssuePanel, mount: Mount) => {
    if (!installation.jiraConnected()) throw new SurfaceError(404, 'The app is not connected to Jira on this site.');
    const { issue: asked, modal } = mount.extension as IssueExtension;
    const issue = await lookup.issue(accountId, asked.key);
    if (!isDisplayed(panel, issue)) throw new SurfaceError(404, `"${panel.key}" is not shown on ${issue.key}.`);
    const { issuetype, project } = issue.fields;
    return {
      type: 'jira:issuePanel',
      issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
      isNewToIssue: false,
      location: `${siteUrl()}/browse/${issue.key}`,
      ...(modal !== undefined && { modal }),
    };
  };

  const spaceSettings = async (accountId: string, mount: Mount) => {
    const { space, modal } = mount.extension as SpaceExtension;
    return {
      type: 'confluence:spaceSettings',
      space: await lookup.space(accountId, space.key),
      ...(modal !== undefined && { modal }),
    };
  };

  const contentAction = async (accountId: string, mount: Mount) => {
    const { content, modal } = mount.extension as MacroExtension;
    const page = await lookup.page(accountId, content.id);
    return {
      type: 'confluence:contentAction',
      content: { id: page.id, type: 'page', subtype: null },
      space: page.space,
      ...(modal !== undefined && { modal }),
    };
  };

  return async (accountId, module, mount) => {
    const standsOn = standingOn[module.type];
    if (!(standsOn in mount.extension)) {
      throw new SurfaceError(400, `A surface of "${module.key}" needs extension.${standsOn}.`);
    }
    switch (module.type) {
      case 'macro':
        return macro(accountId, mount);
      case 'jira:issuePanel':
        return issuePanel(accountId, module, mount);
      case 'confluence:spaceSettings':
        return spaceSettings(accountId, mount);
      case 'confluence:contentAction':
        return contentAction(accountId, mount);
    }
  };
}
