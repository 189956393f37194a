import fullSchema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import Ajv, { type ErrorObject } from 'ajv';

// The schema names JSON Schema draft-04, which ajv no longer ships; it uses nothing that draft-07 reads otherwise.
const validate = new Ajv({ allErrors: true, strict: false }).compile({ ...fullSchema, $schema: undefined });

const mostProblems = 5;

/** What of a document Atlassian's own schema of ADF refuses, each with its path; empty where it is valid. */
export function adfErrors(document: unknown): string[] {
  if (validate(document)) return [];
  const errors = validate.errors ?? [];
  const lines = nearestToTheCause(errors).map(({ instancePath, message, params }) =>
    `${instancePath === '' ? '/' : instancePath} ${message ?? 'is not valid'}${named(params)}`.trim(),
  );
  return [...new Set(lines)].slice(0, mostProblems);
}

/**
 * The schema tries every kind of node at every place, so one mistake fails in dozens of ways. What a node fails of kinds
 * that it does not claim to be is left out, and of the rest the deepest say best what is wrong.
 */
function nearestToTheCause(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const otherKinds = new Set(errors.filter(isWrongType).map((error) => `${definitionOf(error)} ${nodePath(error)}`));
  const telling = errors.filter(
    (error) =>
      error.keyword !== 'anyOf' &&
      !isWrongType(error) &&
      !ancestors(error.instancePath).some((path) => otherKinds.has(`${definitionOf(error)} ${path}`)),
  );
  const candidates = telling.length > 0 ? telling : errors;
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length;
  const deepest = Math.max(...candidates.map(depth));
  return candidates.filter((error) => depth(error) === deepest);
}

const isWrongType = ({ keyword, instancePath }: ErrorObject) => keyword === 'enum' && instancePath.endsWith('/type');
const nodePath = ({ instancePath }: ErrorObject) => instancePath.slice(0, -'/type'.length);
const definitionOf = ({ schemaPath }: ErrorObject) => /definitions\/([^/]+)/.exec(schemaPath)?.[1] ?? '';

/** The path and those of everything around it, up to the document. */
function ancestors(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
}

function named(params: Record<string, unknown>): string {
  const name = params.additionalProperty;
  return typeof name === 'string' ? `: ${name}` : '';
}
