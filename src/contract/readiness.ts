import { z } from 'zod';

/** `blocking`: a review of the design makes no sense before. `note`: may well be so on purpose. */
export const severities = ['blocking', 'warning', 'note'] as const;
const severity = z.enum(severities);

export type Severity = z.infer<typeof severity>;

const findingRules = [
  'missing-section',
  'empty-section',
  'blocking-question',
  'prompts-left',
  'unconsidered-topic',
  'example-left',
  'unassigned-question',
  'passed-date',
  'milestone-order',
  'unmitigated-risk',
  'epic',
  'thin-section',
] as const;

/** Something that a design lacks before it can be reviewed, or that its readers would stumble over. */
export const finding = z.object({
  rule: z.enum(findingRules),
  severity,
  /** The heading of the section it is in; `null` where it is in none. */
  section: z.string().nullable(),
  /** The section's address, in the macro's body or else on the page; `null` where it has none. */
  anchor: z.string().nullable(),
  inMacro: z.boolean(),
  /** What was found: one sentence. */
  message: z.string(),
  /** What to do about it: one sentence. */
  fix: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** How far a design is ready for review. */
export const readiness = z.object({
  sections: z.object({ written: z.number().int(), total: z.number().int() }),
  promptsLeft: z.number().int(),
  /** How many findings of each severity there are. */
  counts: z.record(severity, z.number().int()),
  /** The first of them, what blocks a review before the rest. */
  findings: z.array(finding),
});
export type ReadinessSummary = z.infer<typeof readiness>;
