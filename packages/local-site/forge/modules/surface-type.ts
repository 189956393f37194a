/** A type of module with a surface: one file each, listed in `registry.ts`. */
import type { z } from 'zod';
import type { Workflows } from '../../products/contract';
import type { Installation } from '../installation';
import type { Mount } from '../surfaces/mount';
import type { Lookup } from '../surfaces/products-as-person';
import type { Resources } from '../surfaces/resources';

/** What a module needs to know where it stands. */
export interface Surroundings {
  lookup: Lookup;
  workflows: Workflows;
  installation: Installation;
  siteUrl: () => string;
  /** Whether display conditions know the level of an issue's type. */
  hasExpressionField: () => boolean;
}

export type Extension = Record<string, unknown>;

export interface SurfaceType<
  Type extends string = string,
  Schema extends z.ZodType = z.ZodType,
  Module = z.output<Schema> & { type: Type },
> {
  /** As the manifest lists it. */
  type: Type;
  /** The module in the manifest. */
  schema: Schema;
  /** What a mount has to name; `null` for what stands on the site. */
  standsOn: 'content' | 'issue' | 'project' | 'rule' | 'space' | null;
  /** What else, beside `standsOn`, a mount may name instead. */
  orOn?: 'template';
  /**
   * What the surface is told about where it stands, looked up as the person. Throws `SurfaceError` where they may not see
   * that.
   */
  extension(around: Surroundings, accountId: string, module: Module, mount: Mount): Promise<Extension> | Extension;
  /** What the host pages are told of the module, beside what they are told of each. */
  described?(module: Module, resources: Resources): object;
}

/** Keeps the schema of a type, so that its modules are known by their properties. */
export const surfaceType = <Type extends string, Schema extends z.ZodType, Module = z.output<Schema> & { type: Type }>(
  type: SurfaceType<Type, Schema, Module>,
): SurfaceType<Type, Schema, Module> => type;
