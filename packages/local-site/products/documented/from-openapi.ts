/** The names in Atlassian's OpenAPI documents. The documents themselves are not part of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The values that a document lists; none where any are possible. */
export type Values = string[];

export interface Members {
  /** By the name of the parameter. */
  query?: Record<string, Values>;
  /** By path, such as `fields` or `body.representation`; items of lists have the path of their list. */
  body?: Record<string, Values>;
}

export interface DocumentedNames {
  /** The methods of each path, whose parameters have lost their names. */
  operations: Record<string, string>;
  /** Of the operations that were asked for. */
  members: Record<string, Members>;
}

type Json = Record<string, unknown>;
const schemaObject = z.looseObject({
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  allOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});
const parameterObject = z.looseObject({
  $ref: z.string().optional(),
  name: z.string().optional(),
  in: z.string().optional(),
  description: z.string().optional(),
  schema: z.unknown().optional(),
});
const requestBody = z.looseObject({
  $ref: z.string().optional(),
  content: z.record(z.string(), z.looseObject({ schema: z.unknown().optional() })).optional(),
});
const operationObject = z.looseObject({
  parameters: z.array(parameterObject).default([]),
  requestBody: requestBody.optional(),
});
const openApi = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ parameters: z.array(parameterObject).optional() })),
});

const sources = [
  { product: 'jira', file: 'jira-v3.json', prefix: '' },
  { product: 'confluence', file: 'confluence-v2.json', prefix: '/wiki/api/v2' },
  { product: 'confluence', file: 'confluence-v1.json', prefix: '' },
] as const;
const methods = ['get', 'post', 'put', 'delete', 'patch'] as const;
const deepest = 8;

/** A path whose parameters have lost their names, which differ between the documents and the code. */
export const withoutNames = (path: string): string => path.replace(/\{[^}]*\}/g, '{}');

/** What of an operation the local site models; a name is only looked up in what holds it there. */
export interface Modelled {
  query: readonly string[];
  /** The JSON schema of the body. */
  body?: unknown;
}

/** Reads the names from the documents in a folder; members only of the operations such as `jira GET /path/{}`. */
export function readDocumentedNames(folder: string, modelled: ReadonlyMap<string, Modelled>): DocumentedNames {
  const names: DocumentedNames = { operations: {}, members: {} };
  for (const { product, file, prefix } of sources) {
    const text: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const { paths } = openApi.parse(text);
    const documented = new Reading(text as Json);
    for (const [path, item] of Object.entries(paths)) {
      const found = methods.filter((method) => method in item);
      const place = withoutNames(prefix + path);
      if (found.length > 0) names.operations[place] = found.map((method) => method.toUpperCase()).join(' ');
      for (const method of found) {
        const name = `${product} ${method.toUpperCase()} ${place}`;
        const here = modelled.get(name);
        if (here === undefined) continue;
        const members = documented.members(operationObject.parse(item[method]), item.parameters ?? []);
        names.members[name] = withinModelled(members, here);
      }
    }
  }
  return { operations: sorted(names.operations), members: sorted(names.members) };
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

function withinModelled({ query = {}, body = {} }: Members, here: Modelled): Members {
  const modelledPaths = new Set(
    here.body === undefined ? [] : Object.keys(new Reading(here.body as Json).paths(here.body)),
  );
  const values = Object.entries(query).map(
    ([name, listed]) => [name, here.query.includes(name) ? listed : []] as const,
  );
  const paths = Object.entries(body)
    .filter(([path]) => !path.includes('.') || modelledPaths.has(path.slice(0, path.lastIndexOf('.'))))
    .map(([path, listed]) => [path, modelledPaths.has(path) ? listed : []] as const);
  return {
    ...(values.length > 0 && { query: Object.fromEntries(values) }),
    ...(paths.length > 0 && { body: Object.fromEntries(paths) }),
  };
}

class Reading {
  constructor(private readonly text: Json) {}

  members({ parameters, requestBody: body }: z.infer<typeof operationObject>, shared: typeof parameters): Members {
    const query: Record<string, Values> = {};
    for (const given of [...shared, ...parameters]) {
      const { name, in: place, schema, description = '' } = this.parameter(given);
      if (name === undefined || place !== 'query') continue;
      query[name] = name === 'expand' ? this.expansions(schema, description) : this.values(schema);
    }
    const content = body === undefined ? undefined : this.body(body).content?.['application/json'];
    return { query: sorted(query), body: content === undefined ? {} : sorted(this.paths(content.schema)) };
  }

  paths(schema: unknown): Record<string, Values> {
    const paths: Record<string, Values> = {};
    this.collect(schema, '', paths, 0);
    return paths;
  }

  /** Some documents list the values of `expand` in the description alone. */
  private expansions(schema: unknown, description: string): Values {
    const listed = [...description.matchAll(/^\s*[*-]\s+`([\w.]+)`/gm)].map(([, name = '']) => name);
    return [...new Set([...this.values(schema), ...listed])].sort();
  }

  private values(schema: unknown, depth = 0): Values {
    const resolved = this.schema(schema);
    const own = resolved.enum ?? [];
    const items = resolved.items === undefined || depth > deepest ? [] : this.values(resolved.items, depth + 1);
    const alternatives = [...(resolved.allOf ?? []), ...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])];
    return [
      ...new Set([
        ...own.filter((value) => typeof value === 'string'),
        ...items,
        ...(depth > deepest ? [] : alternatives).flatMap((one) => this.values(one, depth + 1)),
      ]),
    ].sort();
  }

  private collect(schema: unknown, path: string, into: Record<string, Values>, depth: number): void {
    if (depth > deepest) return;
    const resolved = this.schema(schema);
    for (const one of [...(resolved.allOf ?? []), ...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])]) {
      this.collect(one, path, into, depth);
    }
    if (resolved.items !== undefined) this.collect(resolved.items, path, into, depth + 1);
    for (const [name, member] of Object.entries(resolved.properties ?? {})) {
      const at = path === '' ? name : `${path}.${name}`;
      into[at] = [...new Set([...(into[at] ?? []), ...this.values(member)])].sort();
      this.collect(member, at, into, depth + 1);
    }
  }

  private schema(schema: unknown): z.infer<typeof schemaObject> {
    const read = schemaObject.parse(schema ?? {});
    return read.$ref === undefined ? read : this.schema(this.at(read.$ref));
  }

  private parameter(given: z.infer<typeof parameterObject>): z.infer<typeof parameterObject> {
    return given.$ref === undefined ? given : parameterObject.parse(this.at(given.$ref));
  }

  private body(given: z.infer<typeof requestBody>): z.infer<typeof requestBody> {
    return given.$ref === undefined ? given : requestBody.parse(this.at(given.$ref));
  }

  private at(reference: string): unknown {
    return reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((value, name) => (value as Json)[name.replaceAll('~1', '/')], this.text);
  }
}
