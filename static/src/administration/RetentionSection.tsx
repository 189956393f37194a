import { ErrorMessage } from '../shared/ErrorMessage';
import { Skeleton } from '../shared/Skeleton';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { RetentionForm } from './RetentionForm';
import { Section } from './Section';

const nothing = {};

/** How long superseded rounds of review are kept on this site. */
export function RetentionSection() {
  const { state, retry } = useCall('getRetention', nothing);
  return (
    <Section title={say('retention.title')}>
      <p>{say('retention.about')}</p>
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('retention.reading')}>
          <Skeleton width="40%" />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && <RetentionForm retention={state.value} />}
    </Section>
  );
}
