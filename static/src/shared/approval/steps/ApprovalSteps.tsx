import Button from '@atlaskit/button/default/button';
import Spinner from '@atlaskit/spinner';
import { lazy, Suspense, useState } from 'react';
import type { DesignSummary } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { useCanWrite } from '../../license';
import { News, useNews } from '../../News';
import { ApprovalInPlace } from '../dialog/ApprovalInPlace';
import { useApprovalDialog } from '../dialog/useApprovalDialog';
import styles from './ApprovalSteps.module.css';
import { type Decision, decisionsIn } from './Decision';

const DecisionForm = lazy(() => import('./DecisionForm').then(({ DecisionForm }) => ({ default: DecisionForm })));

const appearances: Partial<Record<Decision, 'primary' | 'subtle'>> = { approve: 'primary', cancelReview: 'subtle' };

type Props = { design: DesignSummary; onChanged: (design: DesignSummary) => void; refresh: () => Promise<void> };

/** The steps that the person looking can take now in the approval of a design. */
export function ApprovalSteps({ design, onChanged, refresh }: Props) {
  const { steps, seen, requested } = design.approval;
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<Decision | null>(null);
  const [cancelled, setCancelled] = useState<Decision | null>(null);
  const { told, tell, forget } = useNews();

  const taken = (changed: DesignSummary, what: string) => {
    setOpen(null);
    setCancelled(null);
    tell(what);
    onChanged(changed);
  };
  const lookAgain = async () => {
    await refresh();
    setOpen(null);
    tell(say('approval.lookedAgain'));
  };
  const request = useApprovalDialog({
    view: 'request',
    design,
    onDone: (changed) => {
      if (changed === undefined) void refresh();
      else taken(changed, say('approval.requestTaken'));
    },
  });
  const history = useApprovalDialog({ view: 'history', design, onDone: () => undefined });

  const requestReview = canWrite && steps.requestReview && (
    <Button onClick={request.open}>{say(requested === null ? 'approval.requestReview' : 'approval.askAgain')}</Button>
  );
  const decide = (decision: Decision) => (
    <Button
      key={decision}
      appearance={appearances[decision] ?? 'default'}
      autoFocus={cancelled === decision}
      onClick={() => {
        forget();
        setOpen(decision);
      }}
    >
      {say('approval.decision', { decision })}
    </Button>
  );
  const decisions = canWrite ? decisionsIn(steps) : [];
  const buttons = (
    <div className={styles.steps}>
      {requested === null && requestReview}
      {decisions.filter((decision) => decision !== 'cancelReview').map(decide)}
      {requested !== null && requestReview}
      {seen > 0 && (
        <Button appearance="subtle" onClick={history.open}>
          {say('approval.history')}
        </Button>
      )}
      {decisions.includes('cancelReview') && decide('cancelReview')}
    </div>
  );

  return (
    <>
      <News told={told} />
      {open === null ? (
        buttons
      ) : (
        <Suspense fallback={<Spinner label={say('approval.openingForm')} />}>
          <DecisionForm
            key={open}
            design={design}
            decision={open}
            onTaken={(changed) => {
              taken(changed, say('approval.decisionTaken', { decision: open }));
            }}
            onCancel={() => {
              setCancelled(open);
              setOpen(null);
            }}
            lookAgain={() => void lookAgain()}
          />
        </Suspense>
      )}
      <ApprovalInPlace dialog={request} />
      <ApprovalInPlace dialog={history} />
    </>
  );
}
