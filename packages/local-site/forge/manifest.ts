/** The app's manifest.yml, as far as the local site follows it. What it does not know, it refuses. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import events from './documented/events.json';
import scopes from './documented/scopes.json';
import { keptText } from '../kept-text';
import { key } from './modules/module-type';
import { functionsNamedIn, modulesSchema, surfacesIn, type UiModule } from './modules/registry';
import { mostAttributes, mostEntities, mostIndexes } from './storage/limits';
import { mostPropertyPaths, propertyPathsIn } from './event-filter';
import { defaultLocale, type Locale, textsIn, translations, withTexts } from './translations';

const foregroundLimitSeconds = 25;
const defaultBackgroundSeconds = 55;

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
export type EntityDefinition = NonNullable<Manifest['app']['storage']>['entities'][number];
export type EntityIndex = EntityDefinition['indexes'][number];
export type AppFunction = Manifest['modules']['function'][number];

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

function checkFunctions({ modules }: Manifest): void {
  for (const { key, functionKey } of functionsNamedIn(modules)) {
    if (modules.function.every((one) => one.key !== functionKey)) {
      throw new Error(`${key} names the function "${functionKey}", which is not among the functions.`);
    }
  }
}

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

export const uiModulesOf = ({ modules }: Manifest): UiModule[] => surfacesIn(modules);

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

/** How long a function may run: 25 seconds, more only for one that nothing but consumers and schedules call. */
export function timeLimitSecondsOf(manifest: Manifest, functionKey: string): number {
  const inForeground = functionsNamedIn(manifest.modules).some(
    (named) => named.functionKey === functionKey && named.inForeground,
  );
  const asked = functionOf(manifest, functionKey).timeoutSeconds;
  return inForeground
    ? Math.min(asked ?? foregroundLimitSeconds, foregroundLimitSeconds)
    : (asked ?? defaultBackgroundSeconds);
}
