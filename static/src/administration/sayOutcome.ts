import type { HealthOutcome } from '../../../src/contract/api';
import { say } from '../words/say';

export function sayOutcome(outcome: HealthOutcome): string {
  switch (outcome) {
    case 'passed':
      return say('health.outcome.passed');
    case 'failed':
      return say('health.outcome.failed');
    case 'waiting':
      return say('health.outcome.waiting');
    case 'unchecked':
      return say('health.outcome.unchecked');
  }
}
