import type { z } from 'zod';
import type { Site } from '../site';
import type { Caller } from './caller';

export type Product = 'confluence' | 'jira';

/** The names of the parameters in a path such as `/pages/{id}`. */
type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

export interface Answer {
  status: number;
  /** Sent as JSON; nothing is sent where it is absent. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Call<Path extends string, Query, Body> {
  site: Site;
  caller: Caller;
  path: Record<ParameterNames<Path>, string>;
  query: Query;
  body: Body;
}

/** One operation of a product's REST API: where it is, what it takes, which scopes open it to an app. */
export interface Endpoint {
  product: Product;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in the product's OpenAPI document, behind the prefix that its server has. */
  path: string;
  /** Alternatives: one of these sets has to be held whole. */
  scopes: readonly (readonly string[])[];
  query: z.ZodObject;
  body: z.ZodType | undefined;
  handle: (call: Call<string, unknown, unknown>) => Answer | Promise<Answer>;
}

interface Declaration<Path extends string, Query extends z.ZodObject, Body extends z.ZodType> {
  product: Product;
  method: Endpoint['method'];
  path: Path;
  scopes: Endpoint['scopes'];
  query: Query;
  body?: Body;
  handle: (call: Call<Path, z.output<Query>, z.output<Body>>) => Answer | Promise<Answer>;
}

/** Declares an endpoint: its handler is typed by its path and schemas, and called with what has passed them. */
export function endpoint<Path extends string, Query extends z.ZodObject, Body extends z.ZodType = z.ZodUndefined>(
  declaration: Declaration<Path, Query, Body>,
): Endpoint {
  return { ...declaration, body: declaration.body, handle: declaration.handle as Endpoint['handle'] };
}
