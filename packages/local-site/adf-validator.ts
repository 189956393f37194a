import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { Ajv, type ErrorObject } from 'ajv';
import { chooseByType } from './adf-schema-by-type';

// The schema is Atlassian's, and large: checking, inlining and optimizing it takes ten times what compiling it does.
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  verbose: true,
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false },
});
const validate = ajv.compile(chooseByType(schema));

/** What Atlassian's schema has against a document, each with its place, such as `content[2].content[0]`. */
export function adfErrors(document: unknown): string[] {
  validate(document);
  const errors = (validate.errors ?? []).filter((error) => !summaries.has(error.keyword));
  return [...new Set(errors.map(sentence))];
}

/** Keywords that only say that one of the errors beside them was found. */
const summaries = new Set(['anyOf', 'if']);

function sentence(error: ErrorObject): string {
  const place =
    error.instancePath
      .slice(1)
      .replace(/\/(\d+)/g, '[$1]')
      .replaceAll('/', '.') || 'document';
  return `${place}: ${error.message ?? error.keyword}${detail(error)}`;
}

function detail({ keyword, params, data }: ErrorObject): string {
  const given = params as Record<string, unknown>;
  if (keyword === 'additionalProperties') return `: ${String(given.additionalProperty)}`;
  if (keyword === 'enum') return `: ${(given.allowedValues as unknown[]).join(', ')}; it is ${JSON.stringify(data)}`;
  return '';
}
