import fc from '../fast-check';
import type { Setup } from './history';

export const setup: fc.Arbitrary<Setup> = fc.record({
  questions: fc.integer({ min: 1, max: 3 }),
  milestones: fc.integer({ min: 0, max: 2 }),
  ticketColumn: fc.boolean(),
  localIds: fc.oneof(fc.constant(true), fc.boolean()),
});
