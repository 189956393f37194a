/** Writes the table of `docs/markdown.md` anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptTable } from './schema-samples';

const file = join(__dirname, '../../../docs/markdown.md');
const text = readFileSync(file, 'utf8');
writeFileSync(file, `${text.slice(0, text.indexOf('\n| '))}\n${keptTable()}\n`);
