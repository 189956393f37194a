import Button from '@atlaskit/button/default/button';
import Spinner from '@atlaskit/spinner';
import { lazy, Suspense, useState } from 'react';
import type { DesignSummary, IssueSummary } from '../../../src/api';
import { News, useNews } from '../shared/News';
import { say } from '../words/say';
import { DesignList, manyDesigns } from './DesignList';
import styles from './EpicDesigns.module.css';
import { NoDesigns } from './NoDesigns';

const LinkDesign = lazy(() => import('./LinkDesign').then(({ LinkDesign }) => ({ default: LinkDesign })));
const NewDesign = lazy(() => import('./NewDesign').then(({ NewDesign }) => ({ default: NewDesign })));

type Props = {
  epic: IssueSummary;
  designs: DesignSummary[];
  onChanged: (designs: DesignSummary[]) => void;
  refresh: () => Promise<void>;
};

/** The list of an epic's designs, and the ways to add one. */
export function EpicDesigns({ epic, designs, onChanged, refresh }: Props) {
  const [form, setForm] = useState<'link' | 'new' | null>(null);
  const [cancelled, setCancelled] = useState<'link' | 'new' | null>(null);
  const { told, tell, forget } = useNews();

  const put = (design: DesignSummary) => {
    const known = designs.some(({ pageId }) => pageId === design.pageId);
    onChanged(known ? designs.map((old) => (old.pageId === design.pageId ? design : old)) : [...designs, design]);
  };
  const added = (design: DesignSummary, said: string) => {
    put(design);
    setForm(null);
    setCancelled(null);
    tell(said);
  };
  const removed = ({ pageId, title }: DesignSummary) => {
    onChanged(designs.filter((design) => design.pageId !== pageId));
    tell(say('panel.unlinked', { title }));
  };
  const open = (chosen: 'link' | 'new') => {
    forget();
    setForm(chosen);
  };
  const cancel = () => {
    setCancelled(form);
    setForm(null);
  };

  const hasMany = designs.length > manyDesigns;
  const actions = (
    <div className={styles.actions}>
      <Button
        appearance={designs.length === 0 ? 'primary' : 'default'}
        autoFocus={cancelled === 'new'}
        onClick={() => {
          open('new');
        }}
      >
        {say('panel.newDesign')}
      </Button>
      <Button
        autoFocus={cancelled === 'link'}
        onClick={() => {
          open('link');
        }}
      >
        {say('panel.linkDesign')}
      </Button>
    </div>
  );

  const adding =
    form === null ? (
      actions
    ) : (
      <Suspense fallback={<Spinner label={say('panel.openingForm')} />}>
        {form === 'link' ? (
          <LinkDesign
            onLinked={(design) => {
              added(design, say('panel.linked', { title: design.title }));
            }}
            onCancel={cancel}
          />
        ) : (
          <NewDesign
            epic={epic}
            onCreated={(design) => {
              added(design, say('panel.created', { title: design.title }));
            }}
            onCancel={cancel}
          />
        )}
      </Suspense>
    );

  return (
    <>
      <News told={told} />
      {designs.length === 0 && form === null && <NoDesigns />}
      {hasMany && adding}
      {designs.length > 0 && <DesignList designs={designs} onChanged={put} onUnlinked={removed} refresh={refresh} />}
      {!hasMany && adding}
    </>
  );
}
