import { ErrorMessage } from '../shared/ErrorMessage';
import { Skeleton } from '../shared/Skeleton';
import { useCall } from '../shared/useCall';
import { say } from '../words/say';
import { HealthReport } from './HealthReport';
import { RunHealthCheck } from './RunHealthCheck';
import { Section } from './Section';

const nothing = {};

/** What of the platform holds on this site: checked with one click, and what the last checks found. */
export function HealthSection() {
  const { state, retry, replace } = useCall('getHealthCheck', nothing);
  return (
    <Section title={say('health.title')}>
      <p>{say('health.about')}</p>
      {state.phase === 'loading' && (
        <div role="status" aria-label={say('health.reading')}>
          <Skeleton width="60%" />
        </div>
      )}
      {state.phase === 'failed' && (
        <ErrorMessage error={state.error} action={{ label: say('common.tryAgain'), run: retry }} />
      )}
      {state.phase === 'ready' && (
        <>
          <RunHealthCheck
            {...state.value}
            onRun={({ report }) => {
              replace({ ...state.value, report });
            }}
          />
          {state.value.report !== null && (
            <HealthReport
              report={state.value.report}
              onRefresh={({ report }) => {
                replace({ ...state.value, report });
              }}
            />
          )}
        </>
      )}
    </Section>
  );
}
