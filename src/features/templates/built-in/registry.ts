import type { BuiltInTemplateId, TemplateId } from '../../../contract/api';
import { architecture } from './architecture';
import { comprehensive } from './comprehensive';
import { engineering } from './engineering';
import { feature } from './feature';
import { guardrails } from './guardrails';
import type { Template } from './template';

const byId: Readonly<Record<BuiltInTemplateId, Template>> = {
  feature,
  engineering,
  comprehensive,
  guardrails,
  architecture,
};

/** In the order in which a person is offered them. */
export const templates: readonly Template[] = Object.values(byId);

export const templateOf = (id: BuiltInTemplateId): Template => byId[id];

export const isBuiltIn = (id: TemplateId): id is BuiltInTemplateId => Object.hasOwn(byId, id);
