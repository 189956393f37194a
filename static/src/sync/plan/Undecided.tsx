import Button from '@atlaskit/button/default/button';
import { useId, type ReactNode } from 'react';
import type { PlannedAction, SyncSide } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { Checkbox } from '../list/Checkbox';
import { Disclosure } from '../list/Disclosure';
import type { Choice } from './Choice';
import { answers, Conflict } from './Conflict';
import { type Tick, TickedAction } from './TickedAction';
import styles from './Undecided.module.css';

type Props = {
  actions: PlannedAction[];
  choice: Choice;
  onTick: Tick;
  facts: (action: PlannedAction) => ReactNode;
  onDecide: (ids: string[], side: SyncSide | null) => void;
};

/** What a person has to decide: which side of a conflict is right, and what is cleared up. */
export function Undecided({ actions, choice, onTick, onDecide, facts }: Props) {
  const allOffers = useId();
  const idsOf = (isConflict: boolean) =>
    actions.flatMap(({ id, type }) => ((type === 'conflict') === isConflict ? [id] : []));
  const [conflicts, offers] = [idsOf(true), idsOf(false)];
  const on = offers.filter((id) => choice.steps.has(id)).length;
  return (
    <Disclosure
      title={say('sync.group.undecided')}
      entries={actions}
      render={(action) =>
        action.type === 'conflict' ? (
          <Conflict action={action} side={choice.sides[action.id] ?? null} onDecide={onDecide} />
        ) : (
          <TickedAction action={action} checked={choice.steps.has(action.id)} onTick={onTick} facts={facts} />
        )
      }
    >
      {conflicts.length > 1 && (
        <div role="group" aria-label={say('sync.conflict.all')} className={styles.all}>
          <span>{say('sync.conflict.allCounted', { count: conflicts.length })}</span>
          {answers().map(({ label, side }) => (
            <Button
              key={label}
              spacing="compact"
              onClick={() => {
                onDecide(conflicts, side);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {offers.length > 1 && (
        <div className={styles.all}>
          <Checkbox
            id={allOffers}
            checked={on === offers.length}
            mixed={on > 0 && on < offers.length}
            onChange={(all) => {
              onTick(offers, all);
            }}
          />
          <label htmlFor={allOffers}>{say('sync.clearUp', { count: offers.length })}</label>
        </div>
      )}
    </Disclosure>
  );
}
