/** The days that costs are about. Every number in the file is an assumption or, under `documented`, Atlassian's. */
import model from './model-day.json';

/** Times a day in the first team; in another, as many more as it has people. */
interface Work {
  name: string;
  aDay: number;
  why: string;
}

export type Team = (typeof model.teams)[number];

export const modelDay = { ...model, work: model.work satisfies Record<string, Work> as Record<string, Work> };

export const timesADay = (aDay: number, { people }: Team): number =>
  (aDay * people) / (modelDay.teams[0]?.people ?? people);
