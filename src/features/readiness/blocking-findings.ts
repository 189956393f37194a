import type { DesignSummary, Finding } from '../../contract/api';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

export const blockingFindings = ({ readiness }: Pick<DesignSummary, 'readiness'>): Finding[] =>
  (readiness?.findings ?? []).filter(({ severity }) => severity === 'blocking');

const mostNamed = 5;

/** Throws where something blocks a review, and says what. */
export function requireReady(design: Pick<DesignSummary, 'title' | 'readiness'>): void {
  const blocking = design.readiness?.counts.blocking ?? 0;
  if (blocking === 0) return;
  const named = blockingFindings(design).slice(0, mostNamed);
  const findings = named.map(({ message }) => message).join(' ');
  throw new Failure(
    'not-ready',
    message('review.notReady.message', { title: design.title, findings, more: blocking - named.length }),
    message('review.notReady.advice'),
  );
}
