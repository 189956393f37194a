import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { Ajv, type ValidateFunction } from 'ajv';

/** Compiled for the first document. */
let validator: ValidateFunction | undefined;

/** Where a document first differs from Atlassian's schema, such as `content[0].marks[0]`; undefined for a valid one. */
export function firstAdfError(document: unknown): string | undefined {
  validator ??= new Ajv({
    ...{ allErrors: true, strict: false, validateSchema: false, inlineRefs: false },
    code: { optimize: false },
  }).compile(schema);
  const validate = validator;
  if (validate(document)) return undefined;
  // Of all alternatives that were tried, the one that got furthest says most.
  const paths = (validate.errors ?? []).map(({ instancePath }) => instancePath);
  const [deepest = ''] = paths.toSorted((one, other) => depthOf(other) - depthOf(one));
  const place = deepest
    .slice(1)
    .replaceAll('/', '.')
    .replace(/\.(\d+)/g, '[$1]');
  return place === '' ? 'document' : place;
}

const depthOf = (path: string): number => path.split('/').length;
