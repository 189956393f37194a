import type { TemplateId } from '../api';
import { Failure } from '../failure';
import { isBuiltIn, templateOf } from '../templates/registry';
import type { Template } from '../templates/template';

export const templateGone = (): Failure =>
  new Failure(
    'not-found',
    'This template was removed, or you may not see the space it belongs to.',
    'Choose another template.',
  );

/** The template with an id, as far as the person may use it. */
export function chosenTemplate(templateId: TemplateId): Template {
  if (!isBuiltIn(templateId)) throw templateGone();
  return templateOf(templateId);
}
