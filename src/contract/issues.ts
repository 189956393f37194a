import { z } from 'zod';
import { id } from './basics';

const issueCategory = z.enum(['new', 'indeterminate', 'done']);

export const issueSummary = z.object({
  id,
  key: z.string(),
  summary: z.string(),
  url: z.string(),
  status: z.object({ name: z.string(), category: issueCategory }),
});
export type IssueSummary = z.infer<typeof issueSummary>;
