/** An entry beside an issue, with a status, which opens below its label. */
import { z } from 'zod';
import { displayConditions } from './issue-conditions';
import { functionReference, key } from './parts';
import { surfaceType } from './surface-type';
import { issueOf } from './where';

/** What stands beside the label. */
export const issueContextStatus = z.strictObject({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.strictObject({
    label: z.string().min(1).max(255),
    url: z.string().optional(),
    type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
  }),
});

const schema = z.strictObject({
  key,
  title: z.string(),
  label: z.string(),
  description: z.string().optional(),
  icon: z.string().optional(),
  status: issueContextStatus.optional(),
  resource: z.string(),
  resolver: functionReference.optional(),
  dynamicProperties: functionReference.optional(),
  displayConditions: displayConditions.optional(),
});

export const issueContext = surfaceType({
  type: 'jira:issueContext',
  schema,
  standsOn: 'issue',
  extension: (around, accountId, module, mount) => issueOf(around, accountId, module, 'jira:issueContext', mount),
  described: ({ label, status }) => ({ label, ...(status !== undefined && { status }) }),
});
