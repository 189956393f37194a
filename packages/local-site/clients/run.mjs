/**
 * Runs in a Node of its own, which the clients want newer than the site does. Sends its parent what was asked and
 * answered, and where an answer is not what the client's schemas describe.
 */
import process from 'node:process';
import { URL } from 'node:url';
import { walk } from './walk.mjs';

const [host, email, apiToken] = process.argv.slice(2);
const exchanges = [];
const failures = [];

const send = globalThis.fetch;
globalThis.fetch = async (url, init) => {
  const response = await send(url, init);
  const answer = await response.clone().text();
  exchanges.push({
    method: init.method,
    url: String(url),
    body: init.body ?? null,
    status: response.status,
    answer,
  });
  return response;
};

async function call(ask) {
  const before = exchanges.length;
  try {
    return await ask();
  } catch (error) {
    const last = exchanges.length > before ? exchanges.at(-1) : undefined;
    const issues = (error.report ?? error.body)?.issues ?? [];
    failures.push({
      at: last === undefined ? 'before a request' : `${last.method} ${new URL(last.url).pathname}`,
      problems: issues.map(
        ({ path, expected, received }) => `${path || 'the answer'}: expected ${expected}, got ${received}`,
      ),
      message: error.message,
    });
    return undefined;
  }
}

await walk({ host, auth: { type: 'basic', email, apiToken }, onSchemaMismatch: 'throw' }, call).catch((error) => {
  failures.push({ at: 'the walk', problems: [], message: error.stack });
});

/** Keys and values that the schemas do not have: the clients keep them where `AUDIT_SCHEMAS` is set. */
const drift = globalThis[Symbol.for('apis-code-gen.schemaAudit')] ?? [];
process.send({ exchanges, failures, drift }, () => process.exit());
