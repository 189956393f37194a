/** The app's manifest.yml, as far as the local site follows it. What it does not know, it refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentAction, contentBylineItem, macro, spaceSettings } from './module-schemas/confluence';
import { entityProperty, issueContext, issuePanel, workflowValidator } from './module-schemas/jira';
import { key } from './module-schemas/parts';
import { defaultLocale, type Locale, textsIn, translations, withTexts } from './translations';

const trigger = z.strictObject({
  key,
  function: key,
  events: z.array(z.string()).min(1),
  filter: z.strictObject({ ignoreSelf: z.boolean() }).optional(),
});
const scheduledTrigger = z.strictObject({
  key,
  function: key,
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
const consumer = z.strictObject({ key, queue: z.string().max(36), function: key });
const appFunction = z.strictObject({
  key,
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});

const attributeType = z.enum(['string', 'integer', 'float', 'boolean', 'any']);
const entityIndex = z.union([
  z.string().transform((attribute) => ({ name: attribute, partition: [] as string[], range: [attribute] })),
  z.strictObject({
    name: z.string(),
    partition: z.array(z.string()).default([]),
    range: z.array(z.string()).min(1).max(1),
  }),
]);
const entity = z.strictObject({
  name: z.string().regex(/^[a-z0-9:\-_.]{3,60}$/),
  attributes: z.record(z.string(), z.strictObject({ type: attributeType })),
  indexes: z.array(entityIndex).max(7).default([]),
});

const resource = z.strictObject({ key, path: z.string(), entry: z.record(z.string(), z.string()).optional() });

const manifestSchema = z.strictObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/),
    storage: z.strictObject({ entities: z.array(entity).default([]) }).optional(),
  }),
  modules: z.strictObject({
    macro: z.array(macro).default([]),
    'jira:issuePanel': z.array(issuePanel).default([]),
    'confluence:spaceSettings': z.array(spaceSettings).default([]),
    'confluence:contentAction': z.array(contentAction).default([]),
    trigger: z.array(trigger).default([]),
    scheduledTrigger: z.array(scheduledTrigger).max(5).default([]),
    consumer: z.array(consumer).default([]),
    function: z.array(appFunction).default([]),
  }),
  resources: z.array(resource).default([]),
  permissions: z.strictObject({
    scopes: z.array(z.string()).default([]),
    external: z
      .strictObject({ fetch: z.strictObject({ backend: z.array(z.string()).optional() }).optional() })
  translations: translations.optional(),
      .optional(),
    content: z
      .strictObject({ styles: z.array(z.string()).optional(), scripts: z.array(z.string()).optional() })
      .optional(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Macro = Manifest['modules']['macro'][number];
export type IssuePanel = Manifest['modules']['jira:issuePanel'][number];
export type SpaceSettings = Manifest['modules']['confluence:spaceSettings'][number];
export type ContentAction = Manifest['modules']['confluence:contentAction'][number];
export type EntityDefinition = NonNullable<Manifest['app']['storage']>['entities'][number];
export type EntityIndex = EntityDefinition['indexes'][number];
export type AppFunction = Manifest['modules']['function'][number];

/** A module with a surface of its own, with the type the manifest lists it under. */
export type UiModule =
  | (Macro & { type: 'macro' })
  | (IssuePanel & { type: 'jira:issuePanel' })
  | (SpaceSettings & { type: 'confluence:spaceSettings' })
  | (ContentAction & { type: 'confluence:contentAction' });

/** Reads the manifest of the app in a folder. Throws, naming the place, where the local site does not know a property. */
export function readManifest(appDir: string): Manifest {
  const file = join(appDir, 'manifest.yml');
  const read = manifestSchema.safeParse(withTextsIn(locale, appDir, parse(readFileSync(file, 'utf8'))));
  if (!read.success) {
    throw new Error(`${file} has what the local site does not model:\n${z.prettifyError(read.error)}`);
  }
  checkFunctions(read.data);
  checkFilters(read.data);
  return read.data;
}

function checkFunctions(manifest: Manifest): void {
  const { trigger, scheduledTrigger, consumer, function: functions } = manifest.modules;
  const references = [
    ...[...trigger, ...scheduledTrigger, ...consumer].map((module) => ({ key: module.key, named: module.function })),
    ...uiModulesOf(manifest).map(({ key, resolver }) => ({ key, named: resolver?.function })),
  ];
  for (const { key, named } of references) {
    if (named !== undefined && functions.every((one) => one.key !== named)) {
      throw new Error(`${key} names the function "${named}", which is not among the functions.`);
    }
  }
}

/** Atlassian's own linter refuses it too. */
function checkFilters({ modules }: Manifest): void {
  const wrong = modules.trigger.find(
function withTextsIn(locale: Locale, appDir: string, written: unknown): unknown {
  const { translations: named } = z.looseObject({ translations: translations.optional() }).parse(written);
  return named === undefined ? written : withTexts(written, textsIn(appDir, named, locale));
}

    ({ filter, events }) => filter?.ignoreSelf === true && events.some((event) => !event.startsWith('avi:jira:')),
  );
  if (wrong) throw new Error(`${wrong.key} ignores the app's own events, which only Jira's events can.`);
}

export function appIdOf(manifest: Manifest): string {
  return manifest.app.id.slice(manifest.app.id.indexOf('/') + 1);
}

export function uiModulesOf({ modules }: Manifest): UiModule[] {
  const typed = <Module, Type extends string>(list: Module[], type: Type) => list.map((one) => ({ ...one, type }));
  return [
    ...typed(modules.macro, 'macro' as const),
    ...typed(modules['jira:issuePanel'], 'jira:issuePanel' as const),
    ...typed(modules['confluence:spaceSettings'], 'confluence:spaceSettings' as const),
    ...typed(modules['confluence:contentAction'], 'confluence:contentAction' as const),
  ];
}

export function uiModuleOf(manifest: Manifest, moduleKey: string): UiModule {
  const module = uiModulesOf(manifest).find((candidate) => candidate.key === moduleKey);
  if (module === undefined) throw new Error(`The manifest has no module "${moduleKey}" with a surface.`);
  return module;
}

export function functionOf(manifest: Manifest, functionKey: string): AppFunction {
  const found = manifest.modules.function.find((candidate) => candidate.key === functionKey);
  if (found === undefined) throw new Error(`The manifest has no function "${functionKey}".`);
  return found;
}

const foregroundLimitSeconds = 25;
const defaultBackgroundSeconds = 55;

/** How long a function may run: 25 seconds, more only for one that nothing but consumers and schedules call. */
export function timeLimitSecondsOf(manifest: Manifest, functionKey: string): number {
  const { modules } = manifest;
  const inForeground =
    modules.trigger.some((trigger) => trigger.function === functionKey) ||
    uiModulesOf(manifest).some((module) => module.resolver?.function === functionKey);
  const asked = functionOf(manifest, functionKey).timeoutSeconds;
  return inForeground
    ? Math.min(asked ?? foregroundLimitSeconds, foregroundLimitSeconds)
    : (asked ?? defaultBackgroundSeconds);
}
