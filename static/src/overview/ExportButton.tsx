import Button from '@atlaskit/button/default/button';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useRef, useState } from 'react';
import type { RequestedScope } from '../../../src/contract/api';
import { downloadText } from '../shared/downloadText';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import type { Asked } from './Asked';
import { csvOf } from './csv';
import { designCells, headCells } from './designCells';
import styles from './ExportButton.module.css';
import { everyDesign } from './everyDesign';

/** All designs that are asked for, however many are shown, as a file for a spreadsheet. */
export function ExportButton({ of, asked }: { of: RequestedScope; asked: Asked }) {
  const { busy, error, run } = useAction();
  const [news, setNews] = useState('');
  const stop = useRef<AbortController | null>(null);

  const download = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setNews(say('overview.exporting', { count: 0 }));
    const designs = await everyDesign(of, asked, controller.signal, (count) => {
      setNews(say('overview.exporting', { count }));
    });
    if (designs === null) {
      setNews(say('overview.exportStopped'));
      return;
    }
    downloadText(say('overview.fileName'), csvOf([headCells(), ...designs.map(designCells)]), 'text/csv');
    setNews(say('overview.exported', { count: designs.length }));
  };

  return (
    <div className={styles.export}>
      <span role="status" className={styles.news}>
        {error === null && news}
      </span>
      {busy ? (
        <Button onClick={() => stop.current?.abort()}>{say('overview.stopExport')}</Button>
      ) : (
        <Button
          iconBefore={DownloadIcon}
          onClick={() => {
            run(download);
          }}
        >
          {say('overview.export')}
        </Button>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </div>
  );
}
