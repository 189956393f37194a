import { asUser } from '@forge/api';
import { parseDocument } from '../../adf/parse';
import type { AdfDocument } from '../../contract/adf-node';
import type { Prefill, TemplateId } from '../../contract/api';
import { mentionedIn } from '../approval/digest/own-mentions';
import { getTemplateDocument } from './store/team-templates';
import type { TemplateDocument } from './store/team-template-record';
import { isBuiltIn, templateOf } from './built-in/registry';
import { fillIn } from './team/fill-in';
import { withNames } from './team/without-names';
import { getPeople } from '../people/people';
import { teamTemplateForCaller, templateGone } from './team-template';

/** A template to make a document from, built in or a team's. */
export interface ChosenTemplate {
  version: number;
  build: (prefill: Prefill) => AdfDocument;
}

/** The template with an id, as far as the person may use it. */
export async function chosenTemplate(templateId: TemplateId): Promise<ChosenTemplate> {
  if (isBuiltIn(templateId)) return templateOf(templateId);
  await teamTemplateForCaller(templateId);
  const stored = await getTemplateDocument(templateId);
  if (!stored) throw templateGone();
  const document = await documentOf(stored);
  return { version: stored.templateVersion, build: (prefill) => fillIn(document, prefill) };
}

/** The document of a stored template, which was one when it was stored, with the present names of people in it. */
export async function documentOf({ json }: TemplateDocument): Promise<AdfDocument> {
  const document = parseDocument(json);
  if ('problem' in document) throw new Error(`A stored template is no document: ${document.problem.key}`);
  const people = await getPeople(asUser(), mentionedIn(document));
  return withNames(document, (accountId) => people.get(accountId)?.displayName);
}
