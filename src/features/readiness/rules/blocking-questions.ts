import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
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
      message: say('readiness.blockingQuestion.message', { question: quoted(question) }),
      fix: say('readiness.blockingQuestion.fix'),
    }));
