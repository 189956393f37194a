import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { keptText } from './kept-text';

const load = createRequire(__filename);
let validate: ValidateFunction | undefined;

/** What Atlassian's schema has against a document, each with its place, such as `content[2].content[0]`. */
export function adfErrors(document: unknown): string[] {
  validate ??= compiled();
  validate(document);
  const errors = (validate.errors ?? []).filter((error) => !summaries.has(error.keyword));
  return [...new Set(errors.map(sentence))];
}

type ValidatorCode = typeof import('./adf-validator-code');

type Run = (module: { exports: unknown }, require: NodeJS.Require) => void;

/** Generated code, because compiling the schema takes a quarter of a second in each file of tests. */
function compiled(): ValidateFunction {
  const code = keptText('adf-validator.cjs', () => (load('./adf-validator-code') as ValidatorCode).adfValidatorCode());
  const module: { exports: unknown } = { exports: undefined };
  (compileFunction(code, ['module', 'require']) as Run)(module, load);
  return module.exports as ValidateFunction;
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
