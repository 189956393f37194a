import type { Finding } from '../../../api';
import { openQuestions, pathOf, quoted } from '../items';
import { atPath, type Rule } from '../review';

/** Open questions that nobody has to answer, or by no day. */
export const unassignedQuestions: Rule = (review) =>
  openQuestions(review.design).flatMap((question): Finding[] => {
    const hasDay = question.due !== undefined && !('notADay' in question.due);
    const missing = [...(question.owner ? [] : ['owner']), ...(hasDay ? [] : ['due date'])];
    if (missing.length === 0) return [];
    const instead = question.due && 'notADay' in question.due ? ` (“${question.due.notADay}” is not a date)` : '';
    return [
      {
        rule: 'unassigned-question',
        severity: 'warning',
        ...atPath(review, pathOf(question)),
        message: `The question ${quoted(question)} has no ${missing.join(' and no ')}${instead}.`,
        fix: question.owner ? 'Say by which day it has to be answered.' : 'Name who answers it, and by which day.',
      },
    ];
  });
