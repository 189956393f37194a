import type { OutlineSection } from './outline';
import type { Review } from './review';
import { withoutNumber } from './section-name';

/** What a design has to think about before it is built, whatever it is about. */
export interface Topic {
  name: string;
  heading: RegExp;
  /** What to write; ends a sentence. */
  ask: string;
}

export const topics: readonly Topic[] = [
  {
    name: 'security',
    heading: /^(security|privacy)\b(?!.*\btest)/i,
    ask: 'who may do what, which data needs protecting, and what an attacker would try first',
  },
  {
    name: 'performance',
    heading: /^performance\b(?!.*\btest)/i,
    ask: 'the load you expect, the numbers it has to meet, and what gives way first',
  },
  {
    name: 'operations',
    heading: /^(monitoring|observability|operations|operability|logging (&|and) observability)\b/i,
    ask: 'how you will see that it works, what wakes somebody, and where they look first',
  },
  {
    name: 'edge cases and failures',
    heading: /^(error handling|failures?\b|failure (modes|scenarios)|edge cases|resilience)/i,
    ask: 'what can go wrong, what people see then, and how it gets back',
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
