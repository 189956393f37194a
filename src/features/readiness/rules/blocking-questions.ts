import { message } from '../../../i18n/message';
import { isMarkedBlocking } from '../marked-blocking';
import { openQuestions, pathOf, quoted } from '../items';
import { atPath, type Finding, type Rule } from '../review';

/** Open questions that their author has marked as blocking. */
export const blockingQuestions: Rule = (review) =>
  openQuestions(review.design)
    .filter((question) => isMarkedBlocking(question, review.document))
    .map((question): Finding => ({
      rule: 'blocking-question',
      severity: 'blocking',
      ...atPath(review, pathOf(question)),
      message: message('readiness.blockingQuestion.message', { question: quoted(question) }),
      fix: message('readiness.blockingQuestion.fix'),
    }));
