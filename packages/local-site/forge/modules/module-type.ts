/**
 * A type of module in the manifest, as a plugin: its schema, the functions it names, where its surface is mounted, what
 * the surface is told, and the routes that host pages call. One file each, listed in `registry.ts`.
 */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Products } from '../../products/contract';
import type { Invocation, InvocationResult } from '../functions/messages';
import type { Installation } from '../installation';
import type { Log } from '../log';
import type { Issue, Lookup } from '../lookup';
import type { Locale } from '../translations';
import type { Access, Viewer } from '../viewer';
import type { Mount, Place, Surroundings } from './places';

export const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
export const functionReference = z.strictObject({ function: key });
export const viewportSize = z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']);
/** Who sees a module without a license of the product; nobody by default. */
export const unlicensedAccess = z.array(z.enum(['unlicensed', 'anonymous'])).optional();

/** A function as a module names it. */
export type FunctionReference = { function: string } | undefined;

export interface ModuleFunctions {
  /** Somebody waits for these, or a trigger calls them: they run for 25 seconds at most. */
  foreground?: readonly FunctionReference[];
  background?: readonly FunctionReference[];
}

/** Addresses below the app's resources. */
export interface ResourceUrls {
  urlOf(resource: string): string;
  /** Of a file that the manifest names, such as `resource:ui;icon.svg`. */
  fileUrlOf(reference: string): string;
}

/** What routes of a type may use. */
export interface ModuleHost {
  products: Pick<Products, 'onEvent' | 'workflows'>;
  lookup: Lookup;
  installation: Installation;
  siteUrl: () => string;
  resources: ResourceUrls;
  log: Log;
  invoke: (invocation: Invocation) => Promise<InvocationResult>;
  accessOf: (viewer: Viewer) => Access;
  /** The context of a surface. Throws `SurfaceError` where the viewer may not see what it is mounted on. */
  contextOf: (viewer: Viewer, mount: Mount) => Promise<Record<string, unknown>>;
}

/** The modules of one type, with their texts in a language. */
export type ModulesIn<Module> = (locale: Locale) => readonly Module[];

/** Who calls a route. Both throw `SurfaceError`. */
export interface Session {
  /** Refuses where nobody is signed in, and pages of other sites. */
  viewerOf: (context: Context) => Viewer;
  /** Refuses pages of other sites; nobody has to be signed in. */
  requireSameOrigin: (context: Context) => void;
}

/** A type without a surface. */
export interface ModuleType<
  Type extends string = string,
  Schema extends z.ZodType = z.ZodType,
  Module = z.output<Schema>,
> {
  /** Its name in the manifest. */
  type: Type;
  /** One module in the manifest. */
  schema: Schema;
  /** How many modules of the type an app may have. */
  most?: number;
  functions?(module: z.output<Schema>): ModuleFunctions;
  /** Below `/_site`. */
  routes?(host: ModuleHost, modulesIn: ModulesIn<Module>, session: Session): Hono;
}

export type Extension = Record<string, unknown>;

/** A type with a surface. `Module`: a module that has one. */
export interface SurfaceType<
  Type extends string = string,
  Schema extends z.ZodType = z.ZodType,
  Module = z.output<Schema> & { type: Type },
  Asked = unknown,
> extends Omit<ModuleType<Type, Schema>, 'routes'> {
  place: Place<Asked>;
  /** Modules that have a surface, where not all of the type do. */
  surfacesOf?(module: z.output<Schema>): Omit<Module, 'type'>[];
  /** The surface's `extension`, looked up as the person. Throws `SurfaceError` where they may not see the place. */
  extension(around: Surroundings, accountId: string, module: Module, asked: Asked): Promise<Extension> | Extension;
  /** What host pages are told of the module, beside what they are told of each. */
  described?(module: Module, resources: ResourceUrls): object;
  /** Whether a module on issues is shown on this one; on every issue by default. */
  isDisplayed?(module: Module, issue: Issue, hasLevel: boolean): boolean;
  /** The path of the module in a space, for `router.navigate`. */
  pathIn?(module: Module, spaceKey: string): string;
  routes?(host: ModuleHost, modulesIn: ModulesIn<z.output<Schema>>, session: Session): Hono;
}

/** Keeps the schema of a type, so that its modules are known by their properties. */
export const moduleType = <Type extends string, Schema extends z.ZodType>(
  type: ModuleType<Type, Schema>,
): ModuleType<Type, Schema> => type;

export const surfaceType = <
  Type extends string,
  Schema extends z.ZodType,
  Asked,
  Module = z.output<Schema> & { type: Type },
>(
  type: SurfaceType<Type, Schema, Module, Asked>,
): SurfaceType<Type, Schema, Module, Asked> => type;
