import { kvs } from '@forge/kvs';
import { type DigestFacts, noFacts, withOwnBlocks, type OwnBlock } from '../../approval/digest/facts';
import { hasTokens, withTokens } from '../../approval/digest/own-mentions';
import { blockKeyOf } from '../../approval/digest/registry';
import { accountTokens } from '../../people/store/account-tokens';
import { bytesOf, largestStoredBytes } from '../../../platform/storage/limits';
import { readKeys } from '../../../platform/storage/read-keys';

/** Two records a page, so that a sync and a sign-off that write at the same moment do not overwrite each other. */
const syncKey = (pageId: string): string => `own-writes:sync:${pageId}`;
const signOffsKey = (pageId: string): string => `own-writes:sign-offs:${pageId}`;

/** Blocks as JSON text: they may be nested deeper than storage takes. They name no account, see `withTokens`. */
interface Stored {
  tickets: string[];
  blocks: string[];
}

const nothing: Stored = { tickets: [], blocks: [] };

/** What the app wrote on some pages, by page id; a page without a record is left out. */
export async function getOwnWrites(pageIds: readonly string[]): Promise<Map<string, DigestFacts>> {
  const wanted = [...new Set(pageIds)];
  const stored = await readKeys<Stored>(wanted.flatMap((pageId) => [syncKey(pageId), signOffsKey(pageId)]));
  const mentionsPeople = [...stored.values()].some(({ blocks }) => blocks.some(hasTokens));
  const tokens = mentionsPeople ? { tokenOf: await accountTokens() } : {};
  return new Map(
    wanted.flatMap((pageId): [string, DigestFacts][] => {
      const [synced, signed] = [stored.get(syncKey(pageId)), stored.get(signOffsKey(pageId))];
      if (!synced && !signed) return [];
      const { tickets, blocks } = synced ?? nothing;
      return [
        [
          pageId,
          { ...noFacts, ...tokens, tickets, itemBlocks: parsed(blocks), signOffBlocks: parsed(signed?.blocks ?? []) },
        ],
      ];
    }),
  );
}

/** Records that the app is about to place tickets on a page. Called before the page is written, so that no digest lags. */
export const recordTickets = (pageId: string, keys: readonly string[]): Promise<void> =>
  recordSyncWrites(pageId, { tickets: keys, blocks: [] });

/** Records the lines of items that a sync is about to change: bullets, headings and tasks, but no rows of tables. */
export const recordItemBlocks = (pageId: string, blocks: readonly OwnBlock[]): Promise<void> =>
  recordSyncWrites(pageId, { tickets: [], blocks });

async function recordSyncWrites(
  pageId: string,
  written: { tickets: readonly string[]; blocks: readonly OwnBlock[] },
): Promise<void> {
  if (written.tickets.length === 0 && written.blocks.length === 0) return;
  const stored = (await kvs.get<Stored>(syncKey(pageId))) ?? nothing;
  const tickets = [...new Set([...stored.tickets, ...written.tickets])];
  if (tickets.length === stored.tickets.length && written.blocks.length === 0) return;
  const fresh = written.blocks.length === 0 ? [] : withTokens(written.blocks, await accountTokens());
  const blocks = withOwnBlocks(parsed(stored.blocks), fresh, blockKeyOf).map((block) => JSON.stringify(block));
  const kept = newestThatFit(tickets, largestStoredBytes / 2);
  await kvs.set(syncKey(pageId), {
    tickets: kept,
    blocks: newestThatFit(blocks, largestStoredBytes - bytesOf(kept) - 100),
  });
}

/** Records the blocks that the app is about to write sign-offs into, with tokens, instead of those recorded before. */
export async function recordSignOffBlocks(pageId: string, blocks: readonly OwnBlock[]): Promise<void> {
  const texts = blocks.map((block) => JSON.stringify(block));
  await kvs.set(signOffsKey(pageId), { tickets: [], blocks: newestThatFit(texts, largestStoredBytes - 100) });
}

const parsed = (blocks: readonly string[]): OwnBlock[] => blocks.map((block) => JSON.parse(block) as OwnBlock);

/** Without the oldest, where all are more than storage takes: a digest counts those as content then. */
function newestThatFit(records: readonly string[], bytes: number): string[] {
  let left = bytes - 2;
  const first = records.findLastIndex((record) => (left -= bytesOf(record) + 1) < 0);
  return records.slice(first + 1);
}
