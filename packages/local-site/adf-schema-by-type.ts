interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  enum?: unknown[];
}

/**
 * The same schema, but where it takes any of several nodes, only those of the node's type are tried. Otherwise one
 * error deep in a document is reported as an error of every type that could have stood at every level above it.
 */
export function chooseByType(schema: { definitions: object; $ref: string }): object {
  const definitions = schema.definitions as Record<string, Schema>;
  const rewritten = Object.entries(definitions).map(([name, definition]) => [name, rewrite(definition, definitions)]);
  return { $ref: schema.$ref, definitions: Object.fromEntries(rewritten) as object };
}

function rewrite(schema: unknown, definitions: Record<string, Schema>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => rewrite(item, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const options = typedOptions(schema, definitions);
  if (options) return oneOfTypes(options);
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, rewrite(value, definitions)]));
}

/** The nodes or marks that may stand here by their type; undefined where the choice is not between nodes or marks. */
function typedOptions(schema: Schema, definitions: Record<string, Schema>): Map<string, Schema[]> | undefined {
  if (!schema.anyOf) return undefined;
  const options = schema.anyOf.flatMap((option) => flatten(option, definitions));
  const byType = new Map<string, Schema[]>();
  for (const option of options) {
    const type = typeOf(option, definitions);
    if (type === undefined) return undefined;
    byType.set(type, [...(byType.get(type) ?? []), option]);
  }
  return byType;
}

function flatten(option: Schema, definitions: Record<string, Schema>): Schema[] {
  const group = resolve(option, definitions).anyOf;
  return group ? group.flatMap((member) => flatten(member, definitions)) : [option];
}

function typeOf(option: Schema, definitions: Record<string, Schema>): string | undefined {
  const { allOf, properties } = resolve(option, definitions);
  if (allOf?.[0]) return typeOf(allOf[0], definitions);
  const [type, ...more] = properties?.type?.enum ?? [];
  return option.$ref !== undefined && typeof type === 'string' && more.length === 0 ? type : undefined;
}

const resolve = (schema: Schema, definitions: Record<string, Schema>): Schema =>
  definitions[schema.$ref?.replace('#/definitions/', '') ?? ''] ?? schema;

const oneOfTypes = (options: Map<string, Schema[]>): object => ({
  type: 'object',
  required: ['type'],
  properties: { type: { enum: [...options.keys()] } },
  allOf: [...options].map(([type, schemas]) => ({
    if: { type: 'object', required: ['type'], properties: { type: { const: type } } },
    then: schemas.length === 1 ? schemas[0] : { anyOf: schemas },
  })),
});
