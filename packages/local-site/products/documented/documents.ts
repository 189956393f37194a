/** Holds requests and answers against Atlassian's OpenAPI documents, where a machine has them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { withoutNames } from './from-openapi';

export interface Exchange {
  method: string;
  url: string;
  body: string | null;
  status: number;
  answer: string;
}

export interface Documents {
  /** What of an exchange an operation such as `jira GET /path/{}` does not describe, each with its field. */
  problems(operation: string, exchange: Exchange): string[];
}

const sources = [
  { product: 'jira', file: 'jira-v3.json', prefix: '' },
  { product: 'confluence', file: 'confluence-v2.json', prefix: '/wiki/api/v2' },
  { product: 'confluence', file: 'confluence-v1.json', prefix: '' },
];
const content = z.record(z.string(), z.unknown()).default({});
const operationObject = z.object({
  requestBody: z.object({ $ref: z.string().optional(), content }).optional(),
  responses: z.record(z.string(), z.object({ $ref: z.string().optional(), content })),
});
const documentObject = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

interface Described {
  file: string;
  pointer: string;
  text: z.output<typeof operationObject>;
}

/** Reads the documents in `TDD_OPENAPI`, else beside the repository; undefined where they are not there. */
export function readDocuments(
  folder = process.env.TDD_OPENAPI ?? resolve(__dirname, '../../../../../shared/openapi'),
): Documents | undefined {
  if (!sources.every(({ file }) => existsSync(join(folder, file)))) return undefined;
  const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false, allErrors: true, logger: false });
  const operations = new Map<string, Described>();
  for (const { product, file, prefix } of sources) {
    const text: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    ajv.addSchema(asJsonSchema(text) as object, file);
    for (const [path, methods] of Object.entries(documentObject.parse(text).paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const described = operationObject.safeParse(operation).data;
        if (described === undefined) continue;
        const pointer = `#/paths/${escaped(path)}/${method}`;
        const name = `${product} ${method.toUpperCase()} ${withoutNames(prefix + path)}`;
        operations.set(name, { file, pointer, text: described });
      }
    }
  }
  return { problems: (name, exchange) => problemsOf(ajv, operations.get(name), exchange) };
}

function problemsOf(ajv: Ajv, described: Described | undefined, { body, status, answer }: Exchange): string[] {
  if (described === undefined) return ['no document has this operation'];
  const { file, pointer, text } = described;
  const problems: string[] = [];
  if (body !== null && text.requestBody !== undefined) {
    problems.push(...failing(ajv, `${file}${pointer}/requestBody`, text.requestBody.content, body, 'request'));
  }
  const response = text.responses[String(status)] ?? text.responses.default;
  if (response === undefined) return [...problems, `no document has the status ${String(status)}`];
  const place = `${file}${pointer}/responses/${String(status) in text.responses ? String(status) : 'default'}`;
  return [...problems, ...failing(ajv, place, response.content, answer, 'answer')];
}

function failing(
  ajv: Ajv,
  place: string,
  content: Record<string, unknown>,
  text: string,
  what: 'request' | 'answer',
): string[] {
  const media = Object.keys(content).find((type) => type.startsWith('application/json') || type === '*/*');
  if (media === undefined || text === '') return [];
  const validate: ValidateFunction = ajv.compile({ $ref: `${place}/content/${escaped(media)}/schema` });
  if (validate(JSON.parse(text) as unknown)) return [];
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${messageOf(error)}`);
}

function messageOf({ keyword, message = '', params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `has ${String(params.additionalProperty)}, which is not documented`;
  if (keyword === 'enum') return `${message}: ${JSON.stringify(params.allowedValues)}`;
  return message;
}

/**
 * A schema as JSON Schema has it. OpenAPI 3.0 says `nullable`, and Confluence's documents at times only "or null" in the
 * description; alternatives under `oneOf` overlap in all three.
 */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { oneOf, ...inner } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, asJsonSchema(value)]),
  );
  if (oneOf !== undefined) inner.anyOf = oneOf;
  if (typeof inner.type === 'string' && saysNull.test(String(inner.description))) inner.nullable = true;
  if (inner.nullable === true && Array.isArray(inner.enum)) inner.enum = [...(inner.enum as unknown[]), null];
  return inner;
}

const saysNull = /\bor null\b/;

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
