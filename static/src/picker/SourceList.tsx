import { useMemo, useState } from 'react';
import type { TemplateId, TemplateInfo } from '../../../src/api';
import { TextField } from '../shared/fields/TextField';
import { ChoiceList, type ChoiceGroup } from '../shared/templates/ChoiceList';
import { groupTemplates } from '../shared/templates/groupTemplates';

export type Source = TemplateId | 'markdown';

const fromMarkdown: ChoiceGroup<Source> = {
  title: 'Your own text',
  choices: [{ id: 'markdown', name: 'From Markdown', purpose: 'Paste or drop a document that is written already.' }],
};

/** With more templates than this, they can be searched. */
const mostWithoutSearch = 12;

type Props = { templates: TemplateInfo[]; chosen: Source; onChange: (chosen: Source) => void };

/** What a design can be made from: a team's own templates, the built-in ones, Markdown. */
export function SourceList({ templates, chosen, onChange }: Props) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    const words = query.trim().toLowerCase();
    return templates.filter(({ name, purpose }) => `${name} ${purpose}`.toLowerCase().includes(words));
  }, [templates, query]);
  return (
    <>
      {templates.length > mostWithoutSearch && (
        <>
          <TextField label="Find a template" value={query} onChange={setQuery} />
          <p role="status">{found.length === 0 ? 'No template has these words.' : ''}</p>
        </>
      )}
      <ChoiceList
        label="Template"
        groups={[...groupTemplates(found), fromMarkdown]}
        chosen={chosen}
        onChange={onChange}
      />
    </>
  );
}
