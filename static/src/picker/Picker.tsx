import { useMemo } from 'react';
import { DialogFrame } from '../shared/DialogFrame';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { ChangeEpic } from './ChangeEpic';
import { InsertDesign } from './InsertDesign';
import { PickerSkeleton, PreviewSkeleton } from './PickerSkeleton';
import { readInsertedConfig } from './readInsertedConfig';
import { startOf } from './startOf';

/** The dialog of the macro: picks what to insert, or changes the epic of what was inserted before. */
export function Picker() {
  const context = useForgeContext();
  const inserted = useMemo(() => readInsertedConfig(context), [context]);
  const input = useMemo(() => startOf(context), [context]);
  const { state, retry } = useCall('startPicker', input);
  const title = say(inserted === null ? 'picker.insertTitle' : 'picker.changeTitle');

  if (state.phase === 'ready') {
    return inserted === null ? (
      <InsertDesign title={title} start={state.value} />
    ) : (
      <ChangeEpic title={title} start={state.value} config={inserted} />
    );
  }
  if (state.phase === 'failed') {
    return (
      <DialogFrame title={title}>
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame
      title={title}
      aside={<PreviewSkeleton />}
      submit={{ label: say(inserted === null ? 'picker.insert' : 'common.save'), writes: true }}
    >
      <PickerSkeleton />
    </DialogFrame>
  );
}
