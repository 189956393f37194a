import type { DesignSummary, Finding } from '../api';
import { Failure } from '../failure';

export const blockingFindings = ({ readiness }: Pick<DesignSummary, 'readiness'>): Finding[] =>
  (readiness?.findings ?? []).filter(({ severity }) => severity === 'blocking');

const mostNamed = 5;

/** Throws where something blocks a review, and says what. */
export function requireReady(design: Pick<DesignSummary, 'title' | 'readiness'>): void {
  const blocking = design.readiness?.counts.blocking ?? 0;
  if (blocking === 0) return;
  const named = blockingFindings(design).slice(0, mostNamed);
  const more = blocking > named.length ? ` And ${String(blocking - named.length)} more.` : '';
  throw new Failure(
    'not-ready',
    `“${design.title}” is not ready for review. ${named.map(({ message }) => message).join(' ')}${more}`,
    'Put that right first, or ask for the review all the same.',
  );
}
