/** `forge lint` without an account and without the network: Atlassian's own linters on the manifest and the functions. */
import console from 'node:console';
import { relative } from 'node:path';
import { getClientSideLintersOnly, lint, parseSourceFile, problemCount, reportLintResults } from '@forge/lint';
import { configFile, featureFlags, files, logger, Refused, root, run } from './app.mjs';
import { openApiFolder, useLocalDocuments } from './openapi.mjs';

await run(async () => {
  const documents = openApiFolder();
  useLocalDocuments(documents);
  console.log(
    documents === undefined
      ? 'Left out: which scopes the REST calls need. Set TDD_OPENAPI to a folder with jira-v3.json, confluence-v1.json and confluence-v2.json.'
      : `Scopes are checked with the OpenAPI documents in ${documents}.`,
  );

  const manifest = await configFile.readConfig();
  const sources = await files.recursiveReadDir('./src');
  const linters = await getClientSideLintersOnly(manifest, 'development', logger, featureFlags);
  // As published, a linter that crashes is a note in the log and no problem.
  for (const linter of linters) linter.batchExecute = linter.batchExecuteImpl;

  const seen = new Set();
  const results = await lint(sources, manifest, 'development', logger, featureFlags, {
    linters,
    linter: { mode: 'client-side' },
    parseFunction: (path, parser) => {
      seen.add(path);
      return parseSourceFile(path, parser);
    },
  });

  reportLintResults(logger, results);
  const unseen = sources.filter((path) => /\.[jt]sx?$/.test(path) && !seen.has(path));
  if (unseen.length > 0) {
    throw new Refused(
      `Not linted: ${unseen.map((path) => relative(root, path)).join(', ')}. ` +
        'The linters read only files that a glob under `include` in tsconfig.json matches, such as src/**/*.ts.',
    );
  }
  const { errors, warnings, approvals } = problemCount(results);
  if (errors + warnings + approvals > 0) throw new Refused('Errors, warnings and approvals fail this check alike.');
  console.log(`${sources.length} files and the manifest were linted with ${linters.length} linters.`);
});
