import type { ReactNode } from 'react';
import type { PlannedAction } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { Checkbox } from '../list/Checkbox';
import { Disclosure } from '../list/Disclosure';
import type { Choice } from './Choice';
import { type Tick, TickedAction } from './TickedAction';

type Props = {
  title: string;
  actions: PlannedAction[];
  choice: Choice;
  onTick: Tick;
  facts: (action: PlannedAction) => ReactNode;
};

/** Steps of one sort, to tick one by one or all at once. */
export function ActionGroup({ title, actions, choice, onTick, facts }: Props) {
  const on = actions.filter(({ id }) => choice.steps.has(id)).length;
  return (
    <Disclosure
      title={title}
      entries={actions}
      before={
        <Checkbox
          label={say('sync.selectAll', { title })}
          checked={on === actions.length}
          mixed={on > 0 && on < actions.length}
          onChange={(all) => {
            onTick(
              actions.map(({ id }) => id),
              all,
            );
          }}
        />
      }
      render={(action) => (
        <TickedAction action={action} checked={choice.steps.has(action.id)} onTick={onTick} facts={facts} />
      )}
    />
  );
}
