/** The app's manifest.yml, as far as the local site follows it. What it does not know, it refuses. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import events from './documented/events.json';
import scopes from './documented/scopes.json';
import { keptText } from '../kept-text';
import { key } from './modules/parts';
import { modulesSchema } from './modules/registry';
import { screensOf } from './modules/workflow-validator';
import { mostAttributes, mostEntities, mostIndexes } from './storage/limits';
import { mostPropertyPaths, propertyPathsIn } from './event-filter';
import { defaultLocale, type Locale, textsIn, translations, withTexts } from './translations';

const attributeType = z.enum(['string', 'integer', 'float', 'boolean', 'any']);
const entityIndex = z.union([
  z.string().transform((attribute) => ({ name: attribute, partition: [] as string[], range: [attribute] })),
  z.strictObject({
    name: z.string(),
    partition: z.array(z.string()).default([]),
    range: z.array(z.string()).min(1).max(1),
  }),
]);
const entity = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9:\-_.]{3,60}$/),
    attributes: z
      .record(z.string(), z.strictObject({ type: attributeType }))
      .refine(
        (attributes) => Object.keys(attributes).length <= mostAttributes,
        `has over ${mostAttributes} attributes`,
      ),
    indexes: z.array(entityIndex).max(mostIndexes).default([]),
  })
  .refine(
    ({ attributes, indexes }) =>
      indexes.every(({ partition, range }) =>
        [...partition, ...range].every((attribute) => Object.hasOwn(attributes, attribute)),
      ),
    'has an index of an attribute that it does not have',
  );

const resource = z.strictObject({ key, path: z.string(), entry: z.record(z.string(), z.string()).optional() });

const manifestSchema = z.strictObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/),
    storage: z.strictObject({ entities: z.array(entity).max(mostEntities).default([]) }).optional(),
  }),
  modules: modulesSchema.prefault({}),
  resources: z.array(resource).default([]),
  translations: translations.optional(),
  permissions: z
    .strictObject({
      scopes: z.array(z.string()).default([]),
      external: z
        .strictObject({ fetch: z.strictObject({ backend: z.array(z.string()).optional() }).optional() })
        .optional(),
      content: z
        .strictObject({ styles: z.array(z.string()).optional(), scripts: z.array(z.string()).optional() })
        .optional(),
    })
    .default({ scopes: [] }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Macro = Manifest['modules']['macro'][number];
export type IssuePanel = Manifest['modules']['jira:issuePanel'][number];
export type SpacePage = Manifest['modules']['confluence:spacePage'][number];
export type ProjectPage = Manifest['modules']['jira:projectPage'][number];
export type SpaceSettings = Manifest['modules']['confluence:spaceSettings'][number];
export type GlobalSettings = Manifest['modules']['confluence:globalSettings'][number];
export type IssueContext = Manifest['modules']['jira:issueContext'][number];
export type WorkflowValidator = Manifest['modules']['jira:workflowValidator'][number];
export type ContentAction = Manifest['modules']['confluence:contentAction'][number];
export type BylineItem = Manifest['modules']['confluence:contentBylineItem'][number];
export type EntityDefinition = NonNullable<Manifest['app']['storage']>['entities'][number];
export type EntityIndex = EntityDefinition['indexes'][number];
export type AppFunction = Manifest['modules']['function'][number];

/** A module with a surface of its own, with the type the manifest lists it under. */
export type UiModule =
  | (Macro & { type: 'macro' })
  | (IssuePanel & { type: 'jira:issuePanel' })
  | (SpacePage & { type: 'confluence:spacePage' })
  | (ProjectPage & { type: 'jira:projectPage' })
  | (SpaceSettings & { type: 'confluence:spaceSettings' })
  | (GlobalSettings & { type: 'confluence:globalSettings' })
  | (ContentAction & { type: 'confluence:contentAction' })
  | (BylineItem & { type: 'confluence:contentBylineItem' })
  | (IssueContext & { type: 'jira:issueContext' })
  | (ReturnType<typeof screensOf>[number] & { type: 'jira:workflowValidator' });

/**
 * Reads the manifest of the app in a folder, in a language. Throws, naming the place, where the local site does not know
 * a property.
 */
export function readManifest(appDir: string, locale: Locale = defaultLocale): Manifest {
  const file = join(appDir, 'manifest.yml');
  const read = manifestSchema.safeParse(withTextsIn(locale, appDir, parsed(readFileSync(file, 'utf8'))));
  if (!read.success) {
    throw new Error(`${file} has what the local site does not model:\n${z.prettifyError(read.error)}`);
  }
  checkKeys(file, read.data);
  checkNames(file, read.data);
  checkFunctions(read.data);
  checkFilters(read.data);
  return read.data;
}

/** YAML takes far longer to parse than JSON, and every local site of a test run reads the manifest. */
function parsed(yaml: string): unknown {
  const name = `manifest-${createHash('sha256').update(yaml).digest('hex')}.json`;
  return JSON.parse(keptText(name, () => JSON.stringify(parse(yaml)))) as unknown;
}

function withTextsIn(locale: Locale, appDir: string, written: unknown): unknown {
  const { translations: named } = z.looseObject({ translations: translations.optional() }).parse(written);
  return named === undefined ? written : withTexts(written, textsIn(appDir, named, locale));
}

/** A key belongs to one module, of whatever type; functions are modules too. Atlassian's own linter refuses a second. */
function checkKeys(file: string, { modules }: Manifest): void {
  const keys = Object.values(modules).flatMap((list: readonly { key: string }[]) => list.map(({ key }) => key));
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new Error(`${file} has two modules with the key "${twice}".`);
}

/** Scopes and events that Forge does not have: its own linter refuses the first, and never sends the second. */
function checkNames(file: string, { permissions, modules }: Manifest): void {
  const scope = permissions.scopes.find((one) => !scopes.includes(one));
  if (scope !== undefined)
    throw new Error(`${file} has the scope "${scope}" in permissions.scopes, which Forge does not have.`);
  for (const { key, events: asked } of modules.trigger) {
    const event = asked.find((one) => !events.includes(one));
    if (event !== undefined)
      throw new Error(`${file}: the trigger "${key}" has the event "${event}", which Forge does not have.`);
  }
}

function checkFunctions(manifest: Manifest): void {
  for (const { key, named } of [...foregroundFunctions(manifest), ...backgroundFunctions(manifest)]) {
    if (manifest.modules.function.every((one) => one.key !== named)) {
      throw new Error(`${key} names the function "${named}", which is not among the functions.`);
    }
  }
}

/** The functions that somebody waits for, or that a trigger calls, by the module that names them. */
function foregroundFunctions(manifest: Manifest): FunctionReference[] {
  const { modules } = manifest;
  return [
    ...modules.trigger.map((trigger) => ({ key: trigger.key, named: trigger.function })),
    ...modules['jira:workflowValidator'].map((validator) => ({ key: validator.key, named: validator.function })),
    ...uiModulesOf(manifest).flatMap((module) => [
      ...referenceTo(module.key, module.resolver),
      ...referenceTo(module.key, 'dynamicProperties' in module ? module.dynamicProperties : undefined),
      ...referenceTo(module.key, 'adfExport' in module ? module.adfExport : undefined),
    ]),
  ];
}

function backgroundFunctions({ modules }: Manifest): FunctionReference[] {
  return [...modules.scheduledTrigger, ...modules.preUninstall, ...modules.consumer].map((module) => ({
    key: module.key,
    named: module.function,
  }));
}

interface FunctionReference {
  key: string;
  named: string;
}

const referenceTo = (key: string, reference: { function: string } | undefined): FunctionReference[] =>
  reference === undefined ? [] : [{ key, named: reference.function }];

/** Atlassian's own linter refuses it too. */
function checkFilters({ modules }: Manifest): void {
  const wrong = modules.trigger.find(
    ({ filter, events }) => filter?.ignoreSelf === true && events.some((event) => !event.startsWith('avi:jira:')),
  );
  if (wrong) throw new Error(`${wrong.key} ignores the app's own events, which only Jira's events can.`);
  const paths = new Set(modules.trigger.flatMap(({ filter }) => propertyPathsIn(filter?.expression ?? '')));
  if (paths.size > mostPropertyPaths)
    throw new Error(`The filters of events name ${paths.size} paths of properties; there may be ${mostPropertyPaths}.`);
}

export function appIdOf(manifest: Manifest): string {
  return manifest.app.id.slice(manifest.app.id.indexOf('/') + 1);
}

export function uiModulesOf({ modules }: Manifest): UiModule[] {
  const typed = <Module, Type extends string>(list: Module[], type: Type) => list.map((one) => ({ ...one, type }));
  return [
    ...typed(modules.macro, 'macro' as const),
    ...typed(modules['jira:issuePanel'], 'jira:issuePanel' as const),
    ...typed(modules['confluence:spacePage'], 'confluence:spacePage' as const),
    ...typed(modules['jira:projectPage'], 'jira:projectPage' as const),
    ...typed(modules['confluence:spaceSettings'], 'confluence:spaceSettings' as const),
    ...typed(modules['confluence:globalSettings'], 'confluence:globalSettings' as const),
    ...typed(modules['confluence:contentAction'], 'confluence:contentAction' as const),
    ...typed(modules['confluence:contentBylineItem'], 'confluence:contentBylineItem' as const),
    ...typed(modules['jira:issueContext'], 'jira:issueContext' as const),
    ...typed(modules['jira:workflowValidator'].flatMap(screensOf), 'jira:workflowValidator' as const),
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
  const inForeground = foregroundFunctions(manifest).some(({ named }) => named === functionKey);
  const asked = functionOf(manifest, functionKey).timeoutSeconds;
  return inForeground
    ? Math.min(asked ?? foregroundLimitSeconds, foregroundLimitSeconds)
    : (asked ?? defaultBackgroundSeconds);
}
