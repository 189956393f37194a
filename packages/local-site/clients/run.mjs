/**
 * Runs in a Node of its own, which the clients want newer than the site does. Sends its parent what was asked and
 * answered, and where an answer is not what the client's schemas describe.
 */
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { URL } from 'node:url';
import { walk } from './walk.mjs';

const [host, email, apiToken] = process.argv.slice(2);
const exchanges = [];
const failures = [];
const authorization = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;

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

const followed = new Set();

/** Each address that an answer names has to lead somewhere. */
async function follow({ method, url, answer }) {
  if (answer === '') return;
  for (const { key, address } of addressesIn(JSON.parse(answer))) {
    if (followed.has(address)) continue;
    followed.add(address);
    const { status } = await send(address, { headers: { Authorization: authorization } });
    if (status < 400) continue;
    failures.push({
      at: `${method} ${new URL(url).pathname}`,
      problems: [`${key} is ${address}, which answers ${String(status)}`],
      message: '',
    });
  }
}

const named = new Set(['self', 'iconUrl', 'webui', 'editui', 'tinyui', 'next', 'status', 'url', 'path']);

/** Addresses of this site; those of Confluence's pages are behind the address of its wiki. */
function addressesIn(value, key = '') {
  if (typeof value === 'string') {
    if (!named.has(key) && !/^\d+x\d+$/.test(key)) return [];
    if (value.startsWith('/')) return [{ key, address: host + (value.startsWith('/wiki/') ? '' : '/wiki') + value }];
    return value.startsWith(host) ? [{ key, address: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => addressesIn(each, inner));
}

async function call(ask) {
  const before = exchanges.length;
  try {
    const answer = await ask();
    for (const exchange of exchanges.slice(before)) await follow(exchange);
    return answer;
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
