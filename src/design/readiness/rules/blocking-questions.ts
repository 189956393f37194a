import type { Finding } from '../../../api';
import { isMarkedBlocking } from '../marked-blocking';
import { openQuestions, pathOf, quoted } from '../items';
import { atPath, type Rule } from '../review';

/** Open questions that their author has marked as blocking. */
export const blockingQuestions: Rule = (review) =>
  openQuestions(review.design)
    .filter((question) => isMarkedBlocking(question, review.document))
    .map((question): Finding => ({
      rule: 'blocking-question',
      severity: 'blocking',
      ...atPath(review, pathOf(question)),
      message: `The question ${quoted(question)} is marked as blocking, and open.`,
      fix: 'Answer it, or take the mark away.',
    }));
