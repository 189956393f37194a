import type { OverviewRow } from '../../../src/contract/api';
import { say } from '../words/say';

/** How much of a design is written, and how much blocks its review. */
export function ReadinessText({ readiness }: { readiness: OverviewRow['readiness'] }) {
  if (readiness === null) return say('overview.unreadable');
  const { written, total, blocking } = readiness;
  const said = total === 0 ? say('readiness.noSections') : say('readiness.written', { written, total });
  return (
    <>
      {said}
      {blocking > 0 && <span>{say('readiness.blockingCount', { count: blocking })}</span>}
    </>
  );
}
