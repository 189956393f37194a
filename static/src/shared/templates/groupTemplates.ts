import type { TemplateId, TemplateInfo } from '../../../../src/api';
import type { ChoiceGroup } from './choice';

/** A team's own templates before the built-in ones. A group without a template is left out. */
export function groupTemplates(templates: TemplateInfo[]): ChoiceGroup<TemplateId>[] {
  return [
    { title: 'Your team’s templates', choices: templates.filter(({ team }) => team) },
    { title: 'Built in', choices: templates.filter(({ team }) => !team) },
  ].filter(({ choices }) => choices.length > 0);
}
