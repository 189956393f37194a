import { Failure } from '../../errors/failure';
import { message, type DisplayText, type MessageDescriptor } from '../../i18n/message';
import type { Finding } from './review';
import type { UnformattedReadiness } from './summary';

interface Assessed {
  readiness: UnformattedReadiness | null;
}

export const blockingFindings = ({ readiness }: Assessed): Finding[] =>
  (readiness?.findings ?? []).filter(({ severity }) => severity === 'blocking');

const mostNamed = 5;

/** Throws where something blocks a review, and says what. */
export function requireReady(design: Assessed & { title: string }): void {
  const blocking = design.readiness?.counts.blocking ?? 0;
  if (blocking === 0) return;
  const named = blockingFindings(design).slice(0, mostNamed);
  const findings = inOneText(named.map((finding) => finding.message));
  throw new Failure(
    'not-ready',
    message('review.notReady.message', { title: design.title, findings, more: blocking - named.length }),
    message('review.notReady.advice'),
  );
}

const inOneText = (sentences: readonly MessageDescriptor[]): DisplayText =>
  sentences.reduceRight<DisplayText>(
    (rest, first) => (rest === '' ? first : message('text.sentences', { first, rest })),
    '',
  );
