import { DocumentView } from '../shared/document/DocumentView';
import { LicenseNotice } from '../shared/license';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { DesignHeader } from './DesignHeader';
import styles from './MacroView.module.css';
import { NotOnPage } from './NotOnPage';
import { readMacro } from './readMacro';

/** The macro: where the design stands, which the app has to be asked for, and below it what it says, which comes without. */
export function MacroView() {
  const context = useForgeContext();
  const { pageId, holdsDocument, host, canAsk } = readMacro(context);
  return (
    <main className={styles.macro}>
      <LicenseNotice />
      {canAsk && <DesignHeader pageId={pageId} holdsDocument={holdsDocument} />}
      {host !== 'page' && <NotOnPage host={host} />}
      {holdsDocument && <DocumentView context={context} title={say('macro.document')} />}
    </main>
  );
}
