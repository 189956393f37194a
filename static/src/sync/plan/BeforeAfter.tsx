import type { PlannedAction } from '../../../../src/contract/api';
import { Spoken } from '../../shared/Spoken';
import { useDates } from '../../shared/useDates';
import { show } from '../../words/say';
import styles from './BeforeAfter.module.css';
import { sayValue } from './sayStep';

/** What is there, and what will be. */
export function BeforeAfter({ action: { field, before, after } }: { action: PlannedAction }) {
  const { formatDay } = useDates();
  return show('sync.beforeAfter', {
    before: <span className={styles.value}>{sayValue(field, before, formatDay)}</span>,
    after: <span className={styles.value}>{sayValue(field, after, formatDay)}</span>,
    arrow: (sign) => <span aria-hidden>{sign}</span>,
    spoken: (words) => <Spoken>{words}</Spoken>,
  });
}
