/** Every type of module that the local site models, by its name in the manifest. A new type is a file and a line here. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Locale } from '../translations';
import { appFunction, consumer, preUninstall } from './background';
import { contentAction } from './content-action';
import { contentBylineItem } from './content-byline-item';
import { entityProperty } from './entity-property';
import { globalSettings } from './global-settings';
import { issueContext } from './issue-context';
import { issuePanel } from './issue-panel';
import { macro } from './macro';
import type { FunctionReference, ModuleHost, ModuleType, Session, SurfaceType } from './module-type';
import { projectPage } from './project-page';
import { scheduledTrigger } from './scheduled-trigger';
import { spacePage } from './space-page';
import { spaceSettings } from './space-settings';
import { trigger } from './trigger';
import { workflowValidator } from './workflow-validator';

const surfaceTypes = {
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
const typesWithoutSurface = {
  'jira:entityProperty': entityProperty,
  trigger,
  scheduledTrigger,
  preUninstall,
  consumer,
  function: appFunction,
};
const moduleTypes = { ...surfaceTypes, ...typesWithoutSurface };

type Types = typeof moduleTypes;
/** A list of modules for each type; empty where the manifest has none. */
type Lists = { [Name in keyof Types]: z.ZodDefault<z.ZodArray<Types[Name]['schema']>> };
export type Modules = { [Name in keyof Types]: z.output<Types[Name]['schema']>[] };

/** A module with a surface of its own, with the type the manifest lists it under. */
export type UiModule = {
  [Name in keyof typeof surfaceTypes]: Parameters<(typeof surfaceTypes)[Name]['extension']>[2];
}[keyof typeof surfaceTypes];

type AnyModule = Modules[keyof Modules][number];

const names = Object.keys(moduleTypes) as (keyof Types)[];
const plugin = (name: keyof Types): ModuleType<string, z.ZodType, AnyModule> => moduleTypes[name];

const lists = Object.fromEntries(
  names.map((name) => [
    name,
    z
      .array(plugin(name).schema)
      .max(plugin(name).most ?? Infinity)
      .default([]),
  ]),
) as unknown as Lists;

export const modulesSchema = z.strictObject(lists, {
  error: ({ code, keys = [] }) =>
    code === 'unrecognized_keys'
      ? `The local site does not model modules of the type ${(keys as string[]).map((key) => `"${key}"`).join(', ')}. ` +
        `It models: ${names.join(', ')}.`
      : undefined,
});

export const surfaceTypeOf = ({ type }: UiModule): SurfaceType<string, z.ZodType, UiModule> => surfaceTypes[type];

/** The modules with a surface, type by type. */
export const surfacesIn = (modules: Modules): UiModule[] =>
  (Object.keys(surfaceTypes) as (keyof typeof surfaceTypes)[]).flatMap((name) => {
    const type: SurfaceType<string, z.ZodType, UiModule> = surfaceTypes[name];
    return modules[name]
      .flatMap((module): readonly object[] => type.surfacesOf?.(module) ?? [module])
      .map((module) => ({ ...module, type: name }) as UiModule);
  });

export interface NamedFunction {
  /** Of the module that names it. */
  key: string;
  functionKey: string;
  inForeground: boolean;
}

export const functionsNamedIn = (modules: Modules): NamedFunction[] =>
  names.flatMap((name) =>
    modules[name].flatMap((module) => {
      const { foreground = [], background = [] } = plugin(name).functions?.(module) ?? {};
      const named = (references: readonly FunctionReference[], inForeground: boolean) =>
        references.flatMap((reference) =>
          reference === undefined ? [] : [{ key: module.key, functionKey: reference.function, inForeground }],
        );
      return [...named(foreground, true), ...named(background, false)];
    }),
  );

/** What host pages call of the modules, below `/_site`. */
export function moduleRoutes(host: ModuleHost, modulesIn: (locale: Locale) => Modules, session: Session): Hono {
  const app = new Hono();
  for (const name of names) {
    const routes = plugin(name).routes?.(host, (locale) => modulesIn(locale)[name], session);
    if (routes !== undefined) app.route('/', routes);
  }
  return app;
}
