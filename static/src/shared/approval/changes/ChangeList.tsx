import type { DesignChanges } from '../../../../../src/contract/api';
import { say, show } from '../../../words/say';
import { Message } from '../../Message';
import { useDates } from '../../useDates';
import { SectionChanges } from './SectionChanges';
import styles from './WhatChanged.module.css';

/** Section by section, what is different between two versions of a design. */
export function ChangeList({ changes: { from, to, sections, onlySections } }: { changes: DesignChanges }) {
  const { formatMoment } = useDates();
  return (
    <div className={styles.changes}>
      <p className={styles.versions}>
        {say('approval.between', {
          from: from.version,
          fromWhen: formatMoment(from.at),
          to: to.version,
          toWhen: formatMoment(to.at),
        })}
      </p>
      {onlySections ? (
        <Message kind="information">
          <p>{say('approval.onlySections', { version: from.version })}</p>
        </Message>
      ) : (
        sections.length > 0 && (
          <p className={styles.versions}>
            {show('approval.legend', { ins: (words) => <ins>{words}</ins>, del: (words) => <del>{words}</del> })}
          </p>
        )
      )}
      {sections.length === 0 && <p>{say('approval.nothingChanged')}</p>}
      {sections.map((section, index) => (
        // The changes never change, and two sections may have the same title.
        <SectionChanges key={index} section={section} />
      ))}
    </div>
  );
}
