import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import type { TeamTemplate } from '../../../src/contract/api';
import { useCanWrite } from '../shared/license';
import { News, useNews } from '../shared/News';
import { NothingFound } from '../shared/NothingFound';
import { Skeleton } from '../shared/Skeleton';
import { findTemplates, mostWithoutSearch } from '../shared/templates/findTemplates';
import { TemplateSearch } from '../shared/templates/TemplateSearch';
import { WhoManages } from '../shared/templates/WhoManages';
import { say } from '../words/say';
import { spokenLocale } from '../words/words';
import { NoTemplates } from './NoTemplates';
import { TeamTemplateCard } from './TeamTemplateCard';
import styles from './TeamTemplates.module.css';

const NewTemplate = lazy(() => import('./NewTemplate').then(({ NewTemplate }) => ({ default: NewTemplate })));

const byName = (one: TeamTemplate, other: TeamTemplate) => one.name.localeCompare(other.name, spokenLocale());

type Props = {
  spaceId: string;
  canManage: boolean;
  templates: TeamTemplate[];
  onChanged: (templates: TeamTemplate[]) => void;
};

/** The list of a space's templates, and the ways to add and change them. */
export function TeamTemplates({ spaceId, canManage, templates, onChanged }: Props) {
  const canChange = useCanWrite() && canManage;
  const [adding, setAdding] = useState<'unasked' | 'asked' | 'cancelled'>('unasked');
  const [query, setQuery] = useState('');
  const { told, tell, forget } = useNews();

  const found = findTemplates(templates, query);
  const put = (template: TeamTemplate, what: string) => {
    onChanged([...templates.filter(({ id }) => id !== template.id), template].sort(byName));
    tell(what);
  };

  return (
    <>
      <p className={styles.about}>{say('teamTemplates.about')}</p>
      {!canManage && <WhoManages />}
      <News told={told} />
      {templates.length === 0 && adding !== 'asked' && <NoTemplates />}
      {canChange && adding !== 'asked' && (
        <div>
          <Button
            appearance={templates.length === 0 ? 'primary' : 'default'}
            autoFocus={adding === 'cancelled'}
            onClick={() => {
              forget();
              setAdding('asked');
            }}
          >
            {say('teamTemplates.newFromMarkdown')}
          </Button>
        </div>
      )}
      {adding === 'asked' && (
        <Suspense fallback={<Skeleton width="60%" />}>
          <NewTemplate
            spaceId={spaceId}
            onSaved={(template) => {
              setAdding('unasked');
              put(template, say('teamTemplates.saved', { name: template.name }));
            }}
            onCancel={() => {
              setAdding('cancelled');
            }}
          />
        </Suspense>
      )}
      {templates.length > mostWithoutSearch && (
        <div className={styles.search}>
          <TemplateSearch query={query} onChange={setQuery} found={found.length} total={templates.length} />
        </div>
      )}
      {found.length === 0 && templates.length > 0 && (
        <NothingFound
          title={say('templates.noMatch')}
          onClear={() => {
            setQuery('');
          }}
        />
      )}
      <ul className={styles.templates}>
        {found.map((template) => (
          <li key={template.id}>
            <TeamTemplateCard
              template={template}
              canManage={canChange}
              onChanged={put}
              onRemoved={() => {
                onChanged(templates.filter(({ id }) => id !== template.id));
                tell(say('teamTemplates.removed', { name: template.name }));
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
