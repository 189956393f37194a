import type { Finding } from '../../../api';
import { inSection, type Rule } from '../review';
import { unconsideredTopics as unconsidered } from '../topics';

/** Security, performance, operations, failures: whatever the template asks about and the author has not touched. */
export const unconsideredTopics: Rule = (review) =>
  unconsidered(review).map(({ topic, sections: [first] }): Finding => {
    const where = first?.title == null ? '' : `: “${first.title}” is untouched`;
    return {
      rule: 'unconsidered-topic',
      severity: 'warning',
      ...inSection(first),
      message: `Nothing is said about ${topic.name}${where}.`,
      fix: `Say ${topic.ask}; or why that does not matter here.`,
    };
  });
