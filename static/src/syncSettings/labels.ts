import { say } from '../words/say';

const most = 10;

/** The labels that a person typed, one word each, each once. */
export const labelsIn = (typed: string): string[] => [...new Set(typed.split(/[\s,]+/).filter((word) => word !== ''))];

/** What is wrong with them, if anything. */
export const labelsProblem = (typed: string): string | undefined =>
  labelsIn(typed).length > most ? say('syncSettings.labels.tooMany', { most }) : undefined;
