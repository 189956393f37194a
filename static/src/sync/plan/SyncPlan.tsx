import type { PlannedAction, SyncPreview, SyncSide } from '../../../../src/api';
import { ActionGroup } from './ActionGroup';
import { type Choice, decided, ticked } from './Choice';
import { groupActions } from './groupActions';
import { LeftAlone } from './LeftAlone';
import { NewTicketFacts } from './NewTicketFacts';
import { StepFacts } from './StepFacts';
import { TicketPlace } from './TicketPlace';
import { Undecided } from './Undecided';

type Props = { preview: SyncPreview; choice: Choice; onChange: (change: (before: Choice) => Choice) => void };

/** What a sync would do, for a person to choose from. */
export function SyncPlan({ preview, choice, onChange }: Props) {
  const { created, changed, done, undecided } = groupActions(preview.actions);
  const tick = (ids: string[], on: boolean) => {
    onChange((before) => ticked(before, ids, on));
  };
  const decide = (ids: string[], side: SyncSide | null) => {
    onChange((before) => decided(before, ids, side));
  };
  const group = { choice, onTick: tick };
  return (
    <>
      {created.length > 0 && <TicketPlace preview={preview} />}
      <ActionGroup
        {...group}
        title="New"
        actions={created}
        facts={(action) => <NewTicketFacts action={action} preview={preview} />}
      />
      <ActionGroup {...group} title="Changed" actions={changed} facts={stepFacts} />
      <ActionGroup {...group} title="Done or open again" actions={done} facts={stepFacts} />
      <Undecided {...group} actions={undecided} onDecide={decide} />
      <LeftAlone entries={preview.leftAlone} />
    </>
  );
}

const stepFacts = (action: PlannedAction) => <StepFacts action={action} />;
