/** Writes the names of Atlassian's OpenAPI documents beside this file: `npm run documented`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocumentedNames } from './from-openapi';
import { modelledOperations } from './modelled';

const folder = process.env.TDD_OPENAPI;
if (folder === undefined) throw new Error('Name the folder of the OpenAPI documents with TDD_OPENAPI.');

const { operations, members } = readDocumentedNames(folder, modelledOperations());
for (const [file, names] of Object.entries({ operations, members })) {
  writeFileSync(join(__dirname, `${file}.json`), `${JSON.stringify(names, null, 2)}\n`);
}
