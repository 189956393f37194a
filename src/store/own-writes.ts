import { kvs } from '@forge/kvs';
import { type DigestFacts, noFacts } from '../approval/digest/facts';
import { batchesOf } from '../batches';

const keyOf = (pageId: string): string => `own-writes:${pageId}`;
const perBatch = 25;

/** What the app wrote on some pages, by page id; a page without a record is left out. */
export async function getOwnWrites(pageIds: readonly string[]): Promise<Map<string, DigestFacts>> {
  const pageIdOf = new Map(pageIds.map((pageId) => [keyOf(pageId), pageId]));
  const answers = await Promise.all(
    batchesOf([...pageIdOf.keys()], perBatch).map((batch) => kvs.batchGet<DigestFacts>(batch.map((key) => ({ key })))),
  );
  return new Map(
    answers.flatMap(({ successfulKeys }) =>
      successfulKeys.flatMap(({ key, value }) => {
        const pageId = pageIdOf.get(key);
        return pageId === undefined ? [] : [[pageId, { ...noFacts, ...value }] as const];
      }),
    ),
  );
}

/** Records that the app is about to place tickets on a page. Called before the page is written, so that no digest lags. */
export async function recordTickets(pageId: string, keys: readonly string[]): Promise<void> {
  const stored = (await kvs.get<DigestFacts>(keyOf(pageId))) ?? noFacts;
  const tickets = [...new Set([...stored.tickets, ...keys])];
  if (tickets.length > stored.tickets.length) await kvs.set(keyOf(pageId), { ...noFacts, ...stored, tickets });
}

/** Records the blocks that the app is about to write sign-offs into, instead of those recorded before. */
export async function recordSignOffBlocks(pageId: string, signOffBlocks: DigestFacts['signOffBlocks']): Promise<void> {
  const stored = (await kvs.get<DigestFacts>(keyOf(pageId))) ?? noFacts;
  await kvs.set(keyOf(pageId), { ...noFacts, ...stored, signOffBlocks });
}
