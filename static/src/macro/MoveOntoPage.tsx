import Button from '@atlaskit/button/default/button';
import { router } from '@forge/bridge';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './MoveOntoPage.module.css';

/** Lifts the document out of the macro; the page is loaded anew, since it is another one then. */
export function MoveOntoPage({ pageId }: { pageId: string }) {
  const { busy, error, run } = useAction();
  const isDrafted = error?.code === 'draft-newer';
  const move = () => {
    run(async () => {
      await call('moveOntoPage', { pageId, ...(isDrafted && { overridesDraft: true }) });
      await router.reload();
    });
  };
  return (
    <div className={styles.move}>
      <p className={styles.why}>{say('macro.moveOntoPageWhy')}</p>
      <Button isLoading={busy} onClick={move}>
        {isDrafted ? say('macro.moveOverDraft') : say('macro.moveOntoPage')}
      </Button>
      {error !== null && <ErrorMessage error={error} />}
    </div>
  );
}
