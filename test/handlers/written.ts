/** What the app wrote since the logs of a site were emptied: whatever asks a product for more than an answer, and storage. */
import type { LocalSite } from '../../packages/local-site/site';

/** Questions that are too long for an address. */
const questions = ['/rest/api/3/search/jql', '/rest/api/3/issue/bulkfetch', '/wiki/api/v2/users-bulk'];

export function writtenBy({ products, storageLog }: Pick<LocalSite, 'products' | 'storageLog'>): string[] {
  const asked = products.log
    .filter(({ principal, method }) => principal.throughApp && method !== 'GET')
    .filter(({ path }) => !questions.includes(path))
    .map(({ method, path, status }) => `${method} ${path} ${String(status)}`);
  return [...asked, ...storageLog.map(({ path }) => path).filter((path) => /\/(?:set|delete|transaction)$/.test(path))];
}

export function forgetWritten({ products, storageLog }: Pick<LocalSite, 'products' | 'storageLog'>): void {
  products.log.length = 0;
  storageLog.length = 0;
}
