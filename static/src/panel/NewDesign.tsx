import type { ComponentProps } from 'react';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Skeleton } from '../shared/Skeleton';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { NewDesignForm } from './NewDesignForm';

const nothing = {};

type Props = Omit<ComponentProps<typeof NewDesignForm>, 'start'>;

/** Creates a page from a template, linked to the epic. */
export function NewDesign(props: Props) {
  const { state, retry } = useCall('startPicker', nothing);
  if (state.phase === 'ready') return <NewDesignForm {...props} start={state.value} />;
  if (state.phase === 'failed') {
    return <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />;
  }
  return (
    <div role="status" aria-label={say('templates.reading')}>
      <Skeleton width="70%" />
    </div>
  );
}
