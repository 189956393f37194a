import Button from '@atlaskit/button/default/button';
import CopyIcon from '@atlaskit/icon/core/copy';
import { useRef, useState } from 'react';
import type { ApiOutput } from '../../../src/contract/api';
import { DialogFrame } from '../shared/DialogFrame';
import { Field } from '../shared/fields/Field';
import { TextArea } from '../shared/fields/TextArea';
import { downloadText } from '../shared/downloadText';
import { ReportGroup } from '../shared/ReportGroup';
import { say } from '../words/say';
import styles from './MarkdownExport.module.css';

/** The dialog with a page as Markdown, to copy or to download, and what Markdown only names. */
export function MarkdownExport({ fileName, markdown, named }: ApiOutput<'exportMarkdown'>) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [news, setNews] = useState('');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      setNews(say('export.copied'));
    } catch {
      text.current?.focus();
      text.current?.select();
      setNews(say('export.cannotCopy'));
    }
  };
  const download = () => {
    downloadText(fileName, markdown, 'text/markdown');
    setNews(say('export.downloaded', { fileName }));
  };

  return (
    <DialogFrame
      title={say('export.title')}
      closeLabel={say('common.close')}
      submit={{ label: say('export.download'), busy: false, run: download, writes: false }}
    >
      <div className={styles.export}>
        <ReportGroup open title={say('export.namedOnly')} entries={named} />
        <div className={styles.actions}>
          <Button iconBefore={CopyIcon} onClick={() => void copy()}>
            {say('export.copy')}
          </Button>
          <span role="status">{news}</span>
        </div>
        <div className={styles.text}>
          <Field label={fileName}>
            {(ids) => (
              <TextArea ref={text} id={ids.input} aria-describedby={ids.describedBy} readOnly value={markdown} />
            )}
          </Field>
        </div>
      </div>
    </DialogFrame>
  );
}
