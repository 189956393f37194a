/** Every type of module that the local site models, by its name in the manifest. A new one is a file and a line here. */
import { z } from 'zod';
import { appFunction, consumer, preUninstall, scheduledTrigger } from './background';
import { contentAction } from './content-action';
import { contentBylineItem } from './content-byline-item';
import { entityProperty } from './entity-property';
import { globalSettings } from './global-settings';
import { issueContext } from './issue-context';
import { issuePanel } from './issue-panel';
import { macro } from './macro';
import { projectPage } from './project-page';
import { spacePage } from './space-page';
import { spaceSettings } from './space-settings';
import { trigger } from './trigger';
import { workflowValidator } from './workflow-validator';

/** Those with a surface. */
export const surfaceTypes = {
  macro,
  'jira:issuePanel': issuePanel,
  'confluence:spacePage': spacePage,
  'jira:projectPage': projectPage,
  'confluence:spaceSettings': spaceSettings,
  'confluence:globalSettings': globalSettings,
  'confluence:contentAction': contentAction,
  'confluence:contentBylineItem': contentBylineItem,
  'jira:issueContext': issueContext,
  'jira:workflowValidator': workflowValidator,
};

const mostScheduledTriggers = 5;

/** A list of modules; empty where the manifest has none. */
const listOf = <Schema extends z.ZodType>({ schema }: { schema: Schema }) => z.array(schema).default([]);

const lists = {
  macro: listOf(macro),
  'jira:issuePanel': listOf(issuePanel),
  'jira:issueContext': listOf(issueContext),
  'jira:projectPage': listOf(projectPage),
  'jira:entityProperty': z.array(entityProperty).default([]),
  'jira:workflowValidator': listOf(workflowValidator),
  'confluence:spacePage': listOf(spacePage),
  'confluence:spaceSettings': listOf(spaceSettings),
  'confluence:globalSettings': listOf(globalSettings),
  'confluence:contentAction': listOf(contentAction),
  'confluence:contentBylineItem': listOf(contentBylineItem),
  trigger: z.array(trigger).default([]),
  scheduledTrigger: z.array(scheduledTrigger).max(mostScheduledTriggers).default([]),
  preUninstall: z.array(preUninstall).default([]),
  consumer: z.array(consumer).default([]),
  function: z.array(appFunction).default([]),
};

export const modulesSchema = z.strictObject(lists, {
  error: ({ code, keys = [] }) =>
    code === 'unrecognized_keys'
      ? `The local site does not model modules of the type ${(keys as string[]).map((key) => `"${key}"`).join(', ')}. ` +
        `It models: ${Object.keys(lists).join(', ')}.`
      : undefined,
});
