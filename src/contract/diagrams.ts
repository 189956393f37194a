/** The part of the contract that is about the diagrams of a design: its Mermaid blocks, which the surface draws. */
import { z } from 'zod';
import { longestDiagram, mostDiagrams } from './limits';

const diagram = z.object({
  /** The heading it stands under. */
  section: z.string().nullable(),
  source: z.string().max(longestDiagram),
  /** Whether only the beginning of it is here: it is too long to be drawn. */
  isCut: z.boolean(),
});
export type Diagram = z.infer<typeof diagram>;

/** The first of a design, and how many it has. */
export const diagrams = z.object({ diagrams: z.array(diagram).max(mostDiagrams), total: z.number().int() });
