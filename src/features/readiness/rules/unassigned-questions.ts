import { message, type MessageDescriptor } from '../../../i18n/message';
import type { TrackedItem } from '../../reading/design';
import { openQuestions, pathOf, quoted } from '../items';
import { atPath, type Finding, type Rule } from '../review';

/** Open questions that nobody has to answer, or by no day. */
export const unassignedQuestions: Rule = (review) =>
  openQuestions(review.design).flatMap((question): Finding[] => {
    const hasDay = question.due !== undefined && !('notADay' in question.due);
    if (question.owner && hasDay) return [];
    return [
      {
        rule: 'unassigned-question',
        severity: 'warning',
        ...atPath(review, pathOf(question)),
        message: whatIsMissing(question, hasDay),
        fix: message(question.owner ? 'readiness.unassigned.fixDue' : 'readiness.unassigned.fix'),
      },
    ];
  });

function whatIsMissing(asked: TrackedItem, hasDay: boolean): MessageDescriptor {
  const question = quoted(asked);
  const missing = asked.owner ? 'due' : hasDay ? 'owner' : 'both';
  return asked.due && 'notADay' in asked.due
    ? message('readiness.unassigned.messageNotADay', { question, missing, text: asked.due.notADay })
    : message('readiness.unassigned.message', { question, missing });
}
