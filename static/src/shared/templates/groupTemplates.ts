import type { TemplateId, TemplateInfo } from '../../../../src/contract/api';
import { say } from '../../words/say';
import type { ChoiceGroup } from './choice';

/** A team's own templates before the built-in ones. A group without a template is left out. */
export function groupTemplates(templates: TemplateInfo[]): ChoiceGroup<TemplateId>[] {
  return [
    { title: say('templates.teams'), choices: templates.filter(({ team }) => team) },
    { title: say('templates.builtIn'), choices: templates.filter(({ team }) => !team) },
  ].filter(({ choices }) => choices.length > 0);
}
