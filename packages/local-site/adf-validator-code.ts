import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { chooseByType } from './adf-schema-by-type';

/** A CommonJS module that validates a document against Atlassian's schema, as source text. */
export function adfValidatorCode(): string {
  // The schema is large: checking, inlining and optimizing it takes ten times what compiling it does.
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false, source: true },
  });
  return standaloneCode(ajv, ajv.compile(chooseByType(schema)));
}
