import { useMemo } from 'react';
import type { AdfDocumentJson } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { Skeleton } from '../Skeleton';
import { useForgeContext } from '../Viewer';
import styles from './DocumentPreview.module.css';
import { DocumentView } from './DocumentView';
import { withDocument } from './withDocument';

type Props = {
  title: string;
  /** `null`: it is about to come. */
  document: AdfDocumentJson | null;
};

/** A document as Confluence will show it, in a box of its own. */
export function DocumentPreview({ title, document }: Props) {
  const context = useForgeContext();
  const shown = useMemo(() => (document === null ? null : withDocument(context, document)), [context, document]);
  return (
    <div className={styles.box} tabIndex={0} role="group" aria-label={say('document.label')}>
      {shown === null ? <Skeleton width="60%" /> : <DocumentView context={shown} title={title} />}
    </div>
  );
}
