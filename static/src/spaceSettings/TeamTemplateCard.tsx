import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import type { TeamTemplate } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { ConfirmButton } from '../shared/ConfirmButton';
import { FactList } from '../shared/FactList';
import { LastChange } from '../shared/LastChange';
import { Skeleton } from '../shared/Skeleton';
import { say } from '../words/say';
import styles from './TeamTemplateCard.module.css';

const SavedPreview = lazy(() => import('./SavedPreview').then(({ SavedPreview }) => ({ default: SavedPreview })));
const RenameTemplate = lazy(() =>
  import('./RenameTemplate').then(({ RenameTemplate }) => ({ default: RenameTemplate })),
);
const ReplaceTemplate = lazy(() =>
  import('./ReplaceTemplate').then(({ ReplaceTemplate }) => ({ default: ReplaceTemplate })),
);

type Form = 'rename' | 'replace';

type Props = {
  template: TeamTemplate;
  canManage: boolean;
  /** `what`: what was done, for the person who did it. */
  onChanged: (template: TeamTemplate, what: string) => void;
  onRemoved: () => void;
};

/** One template of the space: what it is for, what it has, and what can be done with it. */
export function TeamTemplateCard({ template, canManage, onChanged, onRemoved }: Props) {
  const { id, name, purpose, version, sections, requiredSections, updatedAt, updatedBy } = template;
  const [previewed, setPreviewed] = useState(false);
  const [form, setForm] = useState<Form | null>(null);
  const [cancelled, setCancelled] = useState<Form | null>(null);

  const done = (changed: TeamTemplate, what: string) => {
    setForm(null);
    setCancelled(null);
    onChanged(changed, what);
  };
  const cancel = () => {
    setCancelled(form);
    setForm(null);
  };

  return (
    <article className={styles.card}>
      <div>
        <h2 className={styles.title}>
          <bdi>{name}</bdi>
        </h2>
        {purpose !== '' && <p className={styles.purpose}>{purpose}</p>}
      </div>
      <FactList
        facts={[
          { name: say('teamTemplates.version'), value: version },
          { name: say('templates.sections'), value: sections.length },
          { name: say('templates.required.title'), value: requiredSections.length },
          { name: say('teamTemplates.lastChange'), value: <LastChange change={{ at: updatedAt, by: updatedBy }} /> },
        ]}
      />
      {form === null && (
        <div role="group" aria-label={say('teamTemplates.actionsFor', { name })} className={styles.actions}>
          <Button
            appearance="subtle"
            aria-expanded={previewed}
            onClick={() => {
              setPreviewed(!previewed);
            }}
          >
            {previewed ? say('teamTemplates.hidePreview') : say('teamTemplates.preview')}
          </Button>
          {canManage && (
            <>
              <Button
                appearance="subtle"
                autoFocus={cancelled === 'rename'}
                onClick={() => {
                  setForm('rename');
                }}
              >
                {say('teamTemplates.rename')}
              </Button>
              <Button
                appearance="subtle"
                autoFocus={cancelled === 'replace'}
                onClick={() => {
                  setForm('replace');
                }}
              >
                {say('teamTemplates.replace')}
              </Button>
              <ConfirmButton
                label={say('teamTemplates.remove')}
                name={say('teamTemplates.removeTitle', { name })}
                question={say('teamTemplates.removeQuestion')}
                declineLabel={say('common.keepIt')}
                run={async () => {
                  await call('removeTeamTemplate', { templateId: id });
                  onRemoved();
                }}
              />
            </>
          )}
        </div>
      )}
      <Suspense fallback={<Skeleton width="60%" />}>
        {form === 'rename' && <RenameTemplate template={template} onRenamed={done} onCancel={cancel} />}
        {form === 'replace' && <ReplaceTemplate template={template} onReplaced={done} onCancel={cancel} />}
        {previewed && form === null && <SavedPreview key={version} template={template} />}
      </Suspense>
    </article>
  );
}
