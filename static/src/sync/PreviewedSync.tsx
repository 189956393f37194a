import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { SyncPreview } from '../../../src/contract/api';
import { useCanWrite } from '../shared/license';
import { UnreadableNotes } from '../shared/UnreadableNotes';
import { say } from '../words/say';
import { carriesTexts, chosenOf, suggestedChoice } from './plan/Choice';
import { LeftAlone } from './plan/LeftAlone';
import { sayNothingToDo, sayPlan } from './plan/sayPlan';
import { Sharing } from './plan/Sharing';
import { SyncPlan } from './plan/SyncPlan';
import { RunActions } from './run/RunActions';
import { sayRun } from './run/sayRun';
import { SyncRun } from './run/SyncRun';
import { useRun } from './run/useRun';
import { type Place, SyncFrame } from './SyncFrame';

type Props = { pageId: string; place: Place; preview: SyncPreview; onClose: () => void };

/** A plan for a person to choose from, then the sync of what they chose. */
export function PreviewedSync({ pageId, place, preview, onClose }: Props) {
  const { actions, leftAlone, sharesWith, warnings } = preview;
  const [choice, setChoice] = useState(() => suggestedChoice(actions));
  const run = useRun(pageId);
  const chosen = chosenOf(actions, choice);
  const [isConfirmed, setConfirmed] = useState(false);
  const canWrite = useCanWrite();
  const isToConfirm = sharesWith !== null && carriesTexts(chosen, choice);

  if (run.state !== null) {
    const isAtWork = run.state.phase === 'running' || run.state.phase === 'waiting';
    return (
      <SyncFrame
        place={place}
        step={isAtWork ? 'work' : 'end'}
        status={sayRun(run.state)}
        actions={<RunActions run={run} state={run.state} onClose={onClose} />}
      >
        <SyncRun state={run.state} actions={chosen} />
      </SyncFrame>
    );
  }
  if (actions.length === 0) {
    return (
      <SyncFrame
        place={place}
        step="preview"
        status={sayNothingToDo(preview)}
        actions={<Button onClick={onClose}>{say('common.close')}</Button>}
      >
        {leftAlone.length === 0 && <p>{say('sync.nothing.next')}</p>}
        <LeftAlone entries={leftAlone} open />
      </SyncFrame>
    );
  }
  return (
    <SyncFrame
      place={place}
      step="preview"
      status={sayPlan(preview)}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {say('common.cancel')}
          </Button>
          <Button
            appearance="primary"
            isDisabled={!canWrite || chosen.length === 0 || (isToConfirm && !isConfirmed)}
            onClick={() => {
              run.start(
                chosen.map(({ id }) => id),
                choice.sides,
                isToConfirm ? sharesWith.projectId : undefined,
              );
            }}
          >
            {say('sync.apply', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <UnreadableNotes notes={warnings} />
      {isToConfirm && <Sharing project={sharesWith.projectKey} isConfirmed={isConfirmed} onChange={setConfirmed} />}
      <SyncPlan preview={preview} choice={choice} onChange={setChoice} />
    </SyncFrame>
  );
}
