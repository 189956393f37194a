import Button from '@atlaskit/button/default/button';
import CopyIcon from '@atlaskit/icon/core/copy';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useRef, useState } from 'react';
import type { ApiOutput } from '../../../src/api';
import { Field } from '../shared/fields/Field';
import { TextArea } from '../shared/fields/TextArea';
import { ReportGroup } from '../shared/ReportGroup';
import { downloadText } from './downloadText';
import styles from './MarkdownExport.module.css';

/** A page as Markdown, to copy or to download, and what Markdown only names. */
export function MarkdownExport({ fileName, markdown, named }: ApiOutput<'exportMarkdown'>) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [news, setNews] = useState('');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      setNews('Copied.');
    } catch {
      text.current?.focus();
      text.current?.select();
      setNews('The browser does not let the app copy. All of it is selected: press Ctrl+C, or ⌘C on a Mac.');
    }
  };
  const download = () => {
    downloadText(fileName, markdown);
    setNews(`Downloaded ${fileName}.`);
  };

  return (
    <div className={styles.export}>
      <div className={styles.actions}>
        <Button iconBefore={CopyIcon} onClick={() => void copy()}>
          Copy
        </Button>
        <Button iconBefore={DownloadIcon} onClick={download}>
          Download
        </Button>
        <span role="status">{news}</span>
      </div>
      <ReportGroup open title="Named only, because Markdown has no form for it" entries={named} />
      <div className={styles.text}>
        <Field label={fileName}>
          {(ids) => <TextArea ref={text} id={ids.input} aria-describedby={ids.describedBy} readOnly value={markdown} />}
        </Field>
      </div>
    </div>
  );
}
