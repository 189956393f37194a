import type { OutlineSection } from './outline';
import type { Review } from './review';
import { withoutNumber } from './section-name';

/** What a design has to think about before it is built, whatever it is about. */
export interface Topic {
  name: 'security' | 'performance' | 'operations' | 'failures';
  heading: RegExp;
}

export const topics: readonly Topic[] = [
  {
    name: 'security',
    heading: /^(security|privacy)\b(?!.*\btest)/i,
  },
  {
    name: 'performance',
    heading: /^performance\b(?!.*\btest)/i,
  },
  {
    name: 'operations',
    heading: /^(monitoring|observability|operations|operability|logging (&|and) observability)\b/i,
  },
  {
    name: 'failures',
    heading: /^(error handling|failures?\b|failure (modes|scenarios)|edge cases|resilience)/i,
  },
];

export const topicOf = (title: string): Topic | undefined =>
  topics.find(({ heading }) => heading.test(withoutNumber(title)));

/** A topic that a design or its template has a place for, with nothing written in any of its sections. */
export interface Unconsidered {
  topic: Topic;
  sections: OutlineSection[];
}

export function unconsideredTopics({ outline, template }: Pick<Review, 'outline' | 'template'>): Unconsidered[] {
  return topics.flatMap((topic) => {
    const sections = outline.all.filter(({ title }) => title !== null && topic.heading.test(withoutNumber(title)));
    const isExpected = template?.sections.some(({ title }) => topic.heading.test(withoutNumber(title))) ?? false;
    const isConsidered = sections.some(({ isUntouched }) => !isUntouched);
    return isConsidered || (sections.length === 0 && !isExpected) ? [] : [{ topic, sections }];
  });
}
