import { DocumentView } from '../shared/document/DocumentView';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { DesignHeader } from './DesignHeader';
import styles from './MacroView.module.css';
import { readMacro } from './readMacro';

/** The macro on a page: where the design stands, and below it what it says. */
export function MacroView() {
  const context = useForgeContext();
  const { pageId, holdsDocument } = readMacro(context);
  return (
    <main className={styles.macro}>
      <DesignHeader pageId={pageId} holdsDocument={holdsDocument} />
      {holdsDocument && <DocumentView context={context} title={say('macro.document')} />}
    </main>
  );
}
