import type { DesignSummary } from '../../../src/contract/api';
import { say } from '../words/say';
import type { Fact } from './FactList';
import { IssueLink } from './IssueLink';
import { sayReadiness } from './readiness/sayReadiness';
import { sayMilestones, sayOpenQuestions } from './sayItems';
import type { Dates } from './useDates';

/** How far a design is: what is written, what is answered, what is done, and where it is tracked. */
export function progressFacts(
  { readiness, openQuestions, milestones, trackingIssue }: DesignSummary,
  dates: Dates,
): Fact[] {
  return [
    ...(readiness === null ? [] : [{ name: say('design.readiness'), value: sayReadiness(readiness) }]),
    { name: say('design.openQuestions'), value: sayOpenQuestions(openQuestions, dates) },
    { name: say('design.milestones'), value: sayMilestones(milestones, dates) },
    ...(trackingIssue === null
      ? []
      : [{ name: say('design.trackingIssue'), value: <IssueLink issue={trackingIssue} /> }]),
  ];
}
