import type { Rule } from './review';
import { blockingQuestions } from './rules/blocking-questions';
import { emptySections } from './rules/empty-sections';
import { epicNamed } from './rules/epic-named';
import { examplesLeft } from './rules/examples-left';
import { milestoneOrder } from './rules/milestone-order';
import { missingSections } from './rules/missing-sections';
import { passedDates } from './rules/passed-dates';
import { promptsLeft } from './rules/prompts-left';
import { riskMitigation } from './rules/risk-mitigation';
import { thinSections } from './rules/thin-sections';
import { unassignedQuestions } from './rules/unassigned-questions';
import { unconsideredTopics } from './rules/unconsidered-topics';

/** In the order in which findings of one severity are shown. */
export const rules: readonly Rule[] = [
  missingSections,
  emptySections,
  blockingQuestions,
  promptsLeft,
  unconsideredTopics,
  examplesLeft,
  unassignedQuestions,
  passedDates,
  milestoneOrder,
  riskMitigation,
  epicNamed,
  thinSections,
];
