import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { TemplateId, TemplateInfo } from '../../../src/contract/api';
import type { ChoiceGroup } from '../shared/templates/choice';
import { ChoiceList } from '../shared/templates/ChoiceList';
import { findTemplates, mostWithoutSearch } from '../shared/templates/findTemplates';
import { groupTemplates } from '../shared/templates/groupTemplates';
import { TemplateSearch } from '../shared/templates/TemplateSearch';
import { say } from '../words/say';
import { firstTemplates } from './firstTemplates';

export type Source = TemplateId | 'markdown';

const fromMarkdown = (): ChoiceGroup<Source> => ({
  title: say('picker.ownText'),
  choices: [{ id: 'markdown', name: say('picker.fromMarkdown.name'), purpose: say('picker.fromMarkdown.purpose') }],
});

type Props = { templates: TemplateInfo[]; chosen: Source; onChange: (chosen: Source) => void };

/** What a design can be made from: a team's own templates, the built-in ones, Markdown. */
export function SourceList({ templates, chosen, onChange }: Props) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const many = templates.length > mostWithoutSearch;
  const searching = query.trim() !== '';
  const found = findTemplates(templates, query);
  const shown = many && !all && !searching ? firstTemplates(templates, chosen) : found;
  return (
    <>
      {many && <TemplateSearch query={query} onChange={setQuery} found={found.length} total={templates.length} />}
      <ChoiceList
        label={say('picker.template')}
        groups={[...groupTemplates(shown), fromMarkdown()]}
        chosen={chosen}
        onChange={onChange}
      />
      {many && !searching && (
        <div>
          <Button
            onClick={() => {
              setAll(!all);
            }}
          >
            {all ? say('picker.showFewer') : say('picker.showAll', { count: templates.length })}
          </Button>
        </div>
      )}
    </>
  );
}
