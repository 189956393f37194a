import type { Finding } from '../../../contract/api';
import { say } from '../../../i18n/say';
import { inSection, type Rule } from '../review';
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
          ? say('readiness.topic.message', { topic: topic.name })
          : say('readiness.topic.messageUntouched', { topic: topic.name, section: title }),
      fix: say('readiness.topic.fix', { topic: topic.name }),
    };
  });
