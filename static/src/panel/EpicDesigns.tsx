import Button from '@atlaskit/button/default/button';
import Spinner from '@atlaskit/spinner';
import { lazy, Suspense, useState } from 'react';
import type { ApiOutput, DesignSummary, LinkProposal } from '../../../src/contract/api';
import { useCanWrite } from '../shared/license';
import { LinkNotice } from '../shared/LinkNotice';
import { News, useNews } from '../shared/News';
import { say } from '../words/say';
import { DesignList, manyDesigns } from './DesignList';
import styles from './EpicDesigns.module.css';
import { NoDesigns } from './NoDesigns';
import { Proposals } from './Proposals';

const LinkDesign = lazy(() => import('./LinkDesign').then(({ LinkDesign }) => ({ default: LinkDesign })));
const NewDesign = lazy(() => import('./NewDesign').then(({ NewDesign }) => ({ default: NewDesign })));

type Shown = ApiOutput<'getEpicDesigns'>;

type Props = {
  shown: Shown;
  onChanged: (changes: Pick<Shown, 'designs'> | Pick<Shown, 'designs' | 'proposals'>) => void;
  refresh: () => Promise<void>;
};

/** The list of an epic's designs, and the ways to add one. */
export function EpicDesigns({ shown, onChanged, refresh }: Props) {
  const { epic, canEditEpic, designs, proposals } = shown;
  const [form, setForm] = useState<'link' | 'new' | null>(null);
  const [cancelled, setCancelled] = useState<'link' | 'new' | null>(null);
  const { told, tell, forget } = useNews();
  const canWrite = useCanWrite();

  const withDesign = (design: DesignSummary) => {
    const known = designs.some(({ pageId }) => pageId === design.pageId);
    return known ? designs.map((old) => (old.pageId === design.pageId ? design : old)) : [...designs, design];
  };
  const put = (design: DesignSummary) => {
    onChanged({ designs: withDesign(design) });
  };
  const added = ({ design, linked }: { design: DesignSummary; linked: boolean }, said: string) => {
    if (linked) put(design);
    setForm(null);
    setCancelled(null);
    tell(linked ? said : say('panel.proposedByYou', { title: design.title, epicKey: epic.key }));
  };
  const answered = ({ pageId, title }: LinkProposal, linked: DesignSummary | null) => {
    const left = proposals.filter((other) => other.pageId !== pageId);
    onChanged({ designs: linked === null ? designs : withDesign(linked), proposals: left });
    tell(linked === null ? say('panel.declined', { title }) : say('panel.linked', { title }));
  };
  const removed = ({ pageId, title }: DesignSummary) => {
    onChanged({ designs: designs.filter((design) => design.pageId !== pageId) });
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

  const notice = <LinkNotice epicKey={epic.key} canEdit={canEditEpic} />;
  const adding =
    form === null ? (
      actions
    ) : (
      <Suspense fallback={<Spinner label={say('panel.openingForm')} />}>
        {form === 'link' ? (
          <LinkDesign
            isProposal={!canEditEpic}
            notice={notice}
            onLinked={(answer) => {
              added(answer, say('panel.linked', { title: answer.design.title }));
            }}
            onCancel={cancel}
          />
        ) : (
          <NewDesign
            epic={epic}
            notice={notice}
            onCreated={(answer) => {
              added(answer, say('panel.created', { title: answer.design.title }));
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
      <Proposals epicKey={epic.key} proposals={proposals} onAnswered={answered} />
      {canWrite && hasMany && adding}
      {designs.length > 0 && (
        <DesignList
          designs={designs}
          canEditEpic={canEditEpic}
          onChanged={put}
          onUnlinked={removed}
          refresh={refresh}
        />
      )}
      {canWrite && !hasMany && adding}
    </>
  );
}
