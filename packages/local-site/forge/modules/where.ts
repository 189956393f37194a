/** What several types of modules are told about the page, space or issue that they stand on. */
import type { Installation } from '../installation';
import { isDisplayed } from '../surfaces/display-conditions';
import type { IssueExtension, MacroExtension, Mount, SpaceExtension } from '../surfaces/mount';
import type { Lookup } from '../surfaces/products-as-person';
import { SurfaceError } from '../surfaces/surface-error';
import type { IssueConditions } from './issue-conditions';
import type { Surroundings } from './surface-type';

export async function contentOf(lookup: Lookup, accountId: string, { id, type }: MacroExtension['content']) {
  if (type === 'blogpost') {
    const post = await lookup.blogPost(accountId, id);
    return { content: { id: post.id, type, subtype: null }, space: post.space };
  }
  const page = await lookup.page(accountId, id);
  return { content: { id: page.id, type: 'page', subtype: page.subtype ?? null }, space: page.space };
}

export async function spaceOf(lookup: Lookup, accountId: string, type: string, mount: Mount) {
  const { space, modal } = mount.extension as SpaceExtension;
  return { type, space: await lookup.space(accountId, space.key), ...(modal !== undefined && { modal }) };
}

export function requireJira(installation: Installation): void {
  if (!installation.jiraConnected()) throw new SurfaceError(404, 'The app is not connected to Jira on this site.');
}

export async function issueOf(
  { lookup, installation, siteUrl, hasExpressionField }: Surroundings,
  accountId: string,
  module: { key: string; displayConditions?: IssueConditions | undefined },
  type: string,
  mount: Mount,
) {
  requireJira(installation);
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
}
