/** A panel on an issue. */
import { z } from 'zod';
import { displayConditions } from './issue-conditions';
import { functionReference, key, viewportSize } from './parts';
import { surfaceType } from './surface-type';
import { issueOf } from './where';

const schema = z.strictObject({
  key,
  title: z.string(),
  icon: z.string(),
  resource: z.string(),
  resolver: functionReference.optional(),
  viewportSize: viewportSize.extract(['small', 'medium', 'large', 'xlarge']).optional(),
  displayConditions: displayConditions.optional(),
});

export const issuePanel = surfaceType({
  type: 'jira:issuePanel',
  schema,
  standsOn: 'issue',
  extension: async (around, accountId, module, mount) => ({
    ...(await issueOf(around, accountId, module, 'jira:issuePanel', mount)),
    isNewToIssue: false,
  }),
});
