import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { HealthReport } from '../../../src/contract/api';
import { Field } from '../shared/fields/Field';
import { TextArea } from '../shared/fields/TextArea';
import { say } from '../words/say';
import styles from './Administration.module.css';
import { reportText } from './reportText';

/** The report as text, to send to whoever helps. */
export function CopyReport({ report }: { report: HealthReport }) {
  const [isShown, setShown] = useState(false);
  const [news, setNews] = useState('');
  const markdown = reportText(report);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown);
      setNews(say('health.copied'));
    } catch {
      setShown(true);
      setNews(say('health.cannotCopy'));
    }
  };

  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{say('health.copy')}</Button>
        <span role="status">{news}</span>
      </div>
      {isShown && (
        <Field label={say('health.asText')}>
          {(ids) => (
            <TextArea
              autoFocus
              onFocus={(event) => {
                event.currentTarget.select();
              }}
              id={ids.input}
              aria-describedby={ids.describedBy}
              readOnly
              value={markdown}
            />
          )}
        </Field>
      )}
    </>
  );
}
