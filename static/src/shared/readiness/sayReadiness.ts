import type { ReadinessSummary, Severity } from '../../../../src/contract/api';
import { say } from '../../words/say';

/** Says how far a design is, such as "7 of 9 sections written, 3 prompts left". */
export function sayReadiness({ sections: { written, total }, promptsLeft: prompts }: ReadinessSummary): string {
  if (total === 0) {
    return prompts === 0 ? say('readiness.noSections') : say('readiness.noSectionsPrompts', { prompts });
  }
  return prompts === 0
    ? say('readiness.written', { written, total })
    : say('readiness.writtenPrompts', { written, total, prompts });
}

/** Says how many findings there are, such as "2 blocking, 1 warning". */
export function sayFindings({ blocking, warning, note }: ReadinessSummary['counts']): string {
  return [
    blocking > 0 && say('readiness.blockingCount', { count: blocking }),
    warning > 0 && say('readiness.warningCount', { count: warning }),
    note > 0 && say('readiness.noteCount', { count: note }),
  ]
    .filter((part) => part !== false)
    .join(say('common.separator'));
}

/** A severity as people read it. */
export const saySeverity = (severity: Severity): string => say(severityKeys[severity]);

const severityKeys = { blocking: 'readiness.blocking', warning: 'readiness.warning', note: 'readiness.note' } as const;
