const most = 10;

/** The labels that a person typed, one word each, each once. */
export const labelsIn = (typed: string): string[] => [...new Set(typed.split(/[\s,]+/).filter((word) => word !== ''))];

/** What is wrong with them, if anything. */
export const labelsProblem = (typed: string): string | undefined =>
  labelsIn(typed).length > most ? `An issue gets up to ${String(most)} labels from here.` : undefined;
