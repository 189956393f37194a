import type { MilestoneState } from './milestoneState';

/** A milestone in the picture. `day` and `start` stand at `x`, their middle; a `range` begins there. */
export type Mark = {
  form: 'range' | 'day' | 'start';
  state: MilestoneState;
  x: number;
  width: number;
  y: number;
};
