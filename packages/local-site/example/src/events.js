/** What the app does when a page changes, without anybody looking. */
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';

const queue = new Queue({ key: 'page-changes' });

export async function pageChanged({ content }) {
  await queue.push({ body: { pageId: content.id, version: content.version.number } });
}

/** Events come at least once and in any order: the newest version stays, however often an older one comes. */
export async function rememberVersion({ body: { pageId, version } }) {
  const seen = (await kvs.get(`version:${pageId}`)) ?? 0;
  if (version > seen) await kvs.set(`version:${pageId}`, version);
}
