/** Places where a surface is mounted: what the host page names, and what the app is told after looking it up. */
import { z } from 'zod';
import type { Workflows } from '../../products/contract';
import type { Installation } from '../installation';
import type { Lookup } from '../lookup';
import { SurfaceError } from '../surface-error';
import { isDisplayed, type IssueConditions } from './display-conditions';

/** What the host page sends to open a surface. The module's type checks `extension` against its place. */
export const mount = z.strictObject({
  moduleKey: z.string(),
  entry: z.enum(['config', 'create', 'edit', 'view']).optional(),
  localId: z.string(),
  extension: z.record(z.string(), z.unknown()),
});
export type Mount = z.infer<typeof mount>;

/** What a surface's context is looked up in. */
export interface Surroundings {
  lookup: Lookup;
  workflows: Workflows;
  installation: Installation;
  siteUrl: () => string;
  /** Whether display conditions know the level of an issue's type. */
  hasExpressionField: () => boolean;
}

export interface Place<Asked = unknown> {
  /** The extension has to have one of these; none for what is mounted on the site itself. */
  named: readonly string[];
  schema: z.ZodType<Asked>;
}

const shared = { modal: z.unknown().optional(), type: z.string().optional() };
const macroHost = {
  ...shared,
  space: z.unknown().optional(),
  isEditing: z.boolean().optional(),
  config: z.record(z.string(), z.unknown()).optional(),
  macro: z.looseObject({ body: z.unknown().optional() }).optional(),
};
const content = z.strictObject({ ...macroHost, content: z.looseObject({ id: z.string() }) });
const template = z.strictObject({ ...macroHost, template: z.looseObject({ id: z.string() }) });
const issue = z.strictObject({
  ...shared,
  issue: z.looseObject({ key: z.string() }),
  project: z.unknown().optional(),
});
const space = z.strictObject({ ...shared, space: z.looseObject({ key: z.string() }) });
const project = z.strictObject({ ...shared, project: z.looseObject({ key: z.string() }) });
const rule = z.strictObject({
  ...shared,
  /** `ruleId` is absent for a rule that is about to be added. */
  rule: z.strictObject({ projectKey: z.string(), transitionId: z.string(), ruleId: z.string().optional() }),
});

const placeOf = <Asked>(named: readonly string[], schema: z.ZodType<Asked>): Place<Asked> => ({ named, schema });

/** A page or a blog post. */
export const onContent = placeOf(['content'], content);
/** The same, or one of Confluence's own templates. */
export const onContentOrTemplate = placeOf(['content', 'template'], z.union([content, template]));
export const onIssue = placeOf(['issue'], issue);
export const onSpace = placeOf(['space'], space);
export const onProject = placeOf(['project'], project);
/** A rule on a transition of a workflow. */
export const onRule = placeOf(['rule'], rule);
export const onSite = placeOf([], z.strictObject(shared));

type Asked<SomePlace> = SomePlace extends Place<infer Value> ? Value : never;

/** The `modal` of an extension, where the surface was opened in one. */
export const modalIn = ({ modal }: { modal?: unknown }) => (modal === undefined ? {} : { modal });

export async function contentContext(
  lookup: Lookup,
  accountId: string,
  { id, type }: Asked<typeof onContent>['content'],
) {
  if (type === 'blogpost') {
    const post = await lookup.blogPost(accountId, id);
    return { content: { id: post.id, type, subtype: null }, space: post.space };
  }
  const page = await lookup.page(accountId, id);
  return { content: { id: page.id, type: 'page', subtype: page.subtype ?? null }, space: page.space };
}

export async function spaceContext(lookup: Lookup, accountId: string, type: string, asked: Asked<typeof onSpace>) {
  return { type, space: await lookup.space(accountId, asked.space.key), ...modalIn(asked) };
}

export function requireJira({ installation }: Pick<Surroundings, 'installation'>): void {
  if (!installation.jiraConnected()) throw new SurfaceError(404, 'The app is not connected to Jira on this site.');
}

export async function issueContextOf(
  around: Surroundings,
  accountId: string,
  module: { key: string; displayConditions?: IssueConditions | undefined },
  type: string,
  asked: Asked<typeof onIssue>,
) {
  requireJira(around);
  const { lookup, siteUrl, hasExpressionField } = around;
  const found = await lookup.issue(accountId, asked.issue.key);
  if (!isDisplayed(module, found, hasExpressionField()))
    throw new SurfaceError(404, `"${module.key}" is not shown on ${found.key}.`);
  const { issuetype, project: itsProject } = found.fields;
  return {
    type,
    issue: { id: found.id, key: found.key, type: issuetype.name, typeId: issuetype.id },
    project: { id: itsProject.id, key: itsProject.key, type: itsProject.projectTypeKey ?? 'software' },
    location: `${siteUrl()}/browse/${found.key}`,
    ...modalIn(asked),
  };
}
