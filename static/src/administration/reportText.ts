import type { HealthReport } from '../../../src/contract/api';
import { say } from '../words/say';
import { sayOutcome } from './sayOutcome';

/** The report as Markdown. It leaves out the addresses of the page and the issue: those have a space and a project in them. */
export function reportText({ startedAt, checks }: HealthReport): string {
  const lines = checks.map(({ title, outcome, found, advice }) => {
    const line = say('health.reportLine', { title, outcome: sayOutcome(outcome), found });
    return advice === null ? `- ${line}` : `- ${line} ${advice}`;
  });
  return [`# ${say('health.reportTitle')}`, '', startedAt, '', ...lines, ''].join('\n');
}
