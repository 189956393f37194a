import { message } from '../../../i18n/message';
import { type Finding, inSection, type Rule } from '../review';
import { unconsideredTopics as unconsidered } from '../topics';

/** Security, performance, operations, failures: whatever the template asks about and the author has not touched. */
export const unconsideredTopics: Rule = (review) =>
  unconsidered(review).map(({ topic, sections: [first] }): Finding => {
    const title = first?.title ?? null;
    return {
      rule: 'unconsidered-topic',
      severity: 'warning',
      ...inSection(first),
      message:
        title === null
          ? message('readiness.topic.message', { topic: topic.name })
          : message('readiness.topic.messageUntouched', { topic: topic.name, section: title }),
      fix: message('readiness.topic.fix', { topic: topic.name }),
    };
  });
