import { useCallback } from 'react';
import type { PlannedAction, SyncPreview, SyncSide } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { ActionGroup } from './ActionGroup';
import { type Choice, decided, ticked } from './Choice';
import { groupActions } from './groupActions';
import { LeftAlone } from './LeftAlone';
import { NewTicketFacts } from './NewTicketFacts';
import { StepFacts } from './StepFacts';
import type { Tick } from './TickedAction';
import { TicketPlace } from './TicketPlace';
import { Undecided } from './Undecided';

type Props = { preview: SyncPreview; choice: Choice; onChange: (change: (before: Choice) => Choice) => void };

/** What a sync would do, for a person to choose from. */
export function SyncPlan({ preview, choice, onChange }: Props) {
  const { tracking, created, changed, done, undecided } = groupActions(preview.actions);
  // Kept from one choice to the next, so that of a thousand steps only those that change are drawn again.
  const tick = useCallback<Tick>(
    (ids, on) => {
      onChange((before) => ticked(before, ids, on));
    },
    [onChange],
  );
  const newTicketFacts = useCallback(
    (action: PlannedAction) => <NewTicketFacts action={action} preview={preview} />,
    [preview],
  );
  const decide = (ids: string[], side: SyncSide | null) => {
    onChange((before) => decided(before, ids, side));
  };
  const group = { choice, onTick: tick, facts: stepFacts };
  return (
    <>
      {created.length > 0 && <TicketPlace preview={preview} />}
      {tracking.length > 0 && <ActionGroup {...group} title={say('sync.group.tracking')} actions={tracking} />}
      <ActionGroup {...group} title={say('sync.group.new')} actions={created} facts={newTicketFacts} />
      <ActionGroup {...group} title={say('sync.group.changed')} actions={changed} />
      <ActionGroup {...group} title={say('sync.group.done')} actions={done} />
      <Undecided {...group} actions={undecided} onDecide={decide} />
      <LeftAlone entries={preview.leftAlone} />
    </>
  );
}

const stepFacts = (action: PlannedAction) => <StepFacts action={action} />;
