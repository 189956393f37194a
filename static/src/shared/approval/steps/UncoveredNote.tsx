import type { Approval, UncoveredContent } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { Message } from '../../Message';
import styles from './DecisionForm.module.css';

/** Names what on a page can change under an approval: attachments, targets of smart links, what macros fetch. */
export function UncoveredNote({ uncovered: { count, first } }: { uncovered: Approval['uncovered'] }) {
  if (count === 0) return null;
  return (
    <Message kind="information">
      <p>{say('approval.uncovered', { count })}</p>
      <ul className={styles.uncovered}>
        {first.map((item, index) => (
          <li key={index}>{sayItem(item)}</li>
        ))}
        {count > first.length && <li>{say('approval.uncoveredMore', { count: count - first.length })}</li>}
      </ul>
    </Message>
  );
}

function sayItem({ kind, name, section }: UncoveredContent): string {
  const item = name === '' ? say('approval.uncoveredItem', { kind }) : say('approval.uncoveredNamed', { kind, name });
  return section === null ? item : say('approval.uncoveredItemIn', { item, section });
}
