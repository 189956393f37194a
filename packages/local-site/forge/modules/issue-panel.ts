/** A panel on an issue. */
import { z } from 'zod';
import { displayConditions, isDisplayed } from './display-conditions';
import { functionReference, key, surfaceType, viewportSize } from './module-type';
import { issueContextOf, onIssue } from './places';

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
  functions: ({ resolver }) => ({ foreground: [resolver] }),
  place: onIssue,
  extension: async (around, accountId, module, asked) => ({
    ...(await issueContextOf(around, accountId, module, 'jira:issuePanel', asked)),
    isNewToIssue: false,
  }),
  isDisplayed: (module, issue, hasLevel) => isDisplayed(module, issue, hasLevel),
});
