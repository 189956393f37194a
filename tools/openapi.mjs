/** Where Atlassian's OpenAPI documents are on this machine: the scopes that REST calls need are checked with them. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Refused, root } from './app.mjs';

const documents = {
  LOCAL_JIRA_SWAGGER: 'jira-v3.json',
  LOCAL_CONF_SWAGGER: 'confluence-v1.json',
  LOCAL_CONF_V2_SWAGGER: 'confluence-v2.json',
};
/** Products that the app does not call. */
const unused = ['LOCAL_JSM_SWAGGER', 'LOCAL_JSW_SWAGGER', 'LOCAL_BB_SWAGGER'];

/** The folder of the documents: `TDD_OPENAPI`, else beside the repository; `undefined` where there is none. */
export function openApiFolder() {
  const named = process.env.TDD_OPENAPI;
  const folder = named ? resolve(named) : resolve(root, '../shared/openapi');
  const missing = Object.values(documents).filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return folder;
  if (named) throw new Refused(`TDD_OPENAPI names ${folder}, which has no ${missing.join(', ')}.`);
  return undefined;
}

/** Makes the permission linter read local documents, so that it never goes to the network. */
export function useLocalDocuments(folder) {
  const empty = join(mkdtempSync(join(tmpdir(), 'tdd-openapi-')), 'empty.json');
  writeFileSync(empty, '{"paths":{}}');
  for (const variable of unused) process.env[variable] = empty;
  for (const [variable, name] of Object.entries(documents)) process.env[variable] = folder ? join(folder, name) : empty;
  process.env.USE_LOCAL_SWAGGER = '1';
}
