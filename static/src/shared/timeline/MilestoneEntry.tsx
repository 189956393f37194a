import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useRef } from 'react';
import type { TimelineMilestone } from '../../../../src/contract/api';
import { say, show } from '../../words/say';
import { IssueLink } from '../IssueLink';
import { Spoken } from '../Spoken';
import { useDates } from '../useDates';
import { milestoneState } from './milestoneState';
import styles from './MilestoneEntry.module.css';
import { sayAwaited, sayDays, sayState } from './sayTimeline';

type Props = {
  milestone: TimelineMilestone;
  /** The texts of the milestones it waits for. */
  awaited: string[];
  isOpen: boolean;
  /** Whether its details open towards the top. */
  opensUp: boolean;
  onOpen: () => void;
  onClose: () => void;
};

/** A milestone’s row: its words beside its mark, and its details while it is pointed at or has the focus. */
export function MilestoneEntry({ milestone, awaited, isOpen, opensUp, onOpen, onClose }: Props) {
  const dates = useDates();
  const details = useId();
  const words = useRef<HTMLButtonElement>(null);
  const { text, from, ticket } = milestone;
  const state = milestoneState(milestone, dates.today);
  const days = sayDays(milestone, dates);
  const waits = sayAwaited(awaited);
  const facts = [days, waits, ticket && say('timeline.ticket', { ticket: ticket.key })].filter((fact) => fact !== null);

  const closeOutside = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onClose();
  };
  const closeWithoutFocus = ({ currentTarget }: MouseEvent) => {
    if (!currentTarget.contains(document.activeElement)) onClose();
  };
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    // The ticket’s link may have the focus, and goes.
    words.current?.focus();
    onClose();
  };

  return (
    <li
      className={styles.entry}
      onMouseEnter={onOpen}
      onMouseLeave={closeWithoutFocus}
      onBlur={closeOutside}
      onKeyDown={closeOnEscape}
    >
      <button
        ref={words}
        type="button"
        className={styles.words}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onFocus={onOpen}
        onClick={onOpen}
      >
        <bdi className={styles.text}>{text}</bdi>
        {state !== 'planned' && <span className={styles[state]}>{sayState(state)}</span>}
        <Spoken>{facts.map((fact) => ` · ${fact}`)}</Spoken>
      </button>
      {from === null && (
        <span className={styles.undated} aria-hidden>
          {days}
        </span>
      )}
      {isOpen && (
        <div id={details} className={opensUp ? styles.detailsAbove : styles.detailsBelow}>
          <bdi className={styles.whole}>{text}</bdi>
          <span>{say('timeline.stateAndDays', { state: sayState(state), days })}</span>
          {waits !== null && <span>{waits}</span>}
          {ticket !== null && <span>{show('timeline.ticket', { ticket: <IssueLink issue={ticket} /> })}</span>}
        </div>
      )}
    </li>
  );
}
