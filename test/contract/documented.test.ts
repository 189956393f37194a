import members from '../../packages/local-site/products/documented/members.json';
import operations from '../../packages/local-site/products/documented/operations.json';
import { readDocumentedNames } from '../../packages/local-site/products/documented/from-openapi';
import { modelledOperations } from '../../packages/local-site/products/documented/modelled';
import { documentFolder, haveDocuments } from './openapi';

// Listed as skipped, not left out, on a machine without the documents: see tools/README.md.
const check = haveDocuments ? it : it.skip;

describe('The names that the local site knows Atlassian by', () => {
  check('are those of the OpenAPI documents; to take them anew: TDD_OPENAPI=<folder> npm run documented', () => {
    expect({ operations, members }).toEqual(readDocumentedNames(documentFolder, modelledOperations()));
  });
});
