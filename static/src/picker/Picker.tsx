import { useMemo } from 'react';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { ChangeEpic } from './ChangeEpic';
import { ChooseTemplate } from './ChooseTemplate';
import { DialogFrame } from '../shared/DialogFrame';
import { PickerSkeleton } from './PickerSkeleton';
import { readInsertedConfig } from './readInsertedConfig';

const nothing = {};

/** The dialog of the macro: picks a template to insert, or changes the epic of one inserted before. */
export function Picker() {
  const context = useForgeContext();
  const inserted = useMemo(() => readInsertedConfig(context), [context]);
  const { state, retry } = useCall('startPicker', nothing);
  const title = inserted === null ? 'Insert a Technical Design Document' : 'Change the epic of this design';

  if (state.phase === 'ready') {
    return inserted === null ? (
      <ChooseTemplate title={title} start={state.value} />
    ) : (
      <ChangeEpic title={title} start={state.value} config={inserted} />
    );
  }
  return (
    <DialogFrame title={title}>
      {state.phase === 'loading' ? (
        <PickerSkeleton />
      ) : (
        <ErrorMessage error={state.error} action={{ label: 'Try again', run: retry }} />
      )}
    </DialogFrame>
  );
}
