import { kvs } from '@forge/kvs';
import type { LinkedIssueId } from './design-link';
import { readKeys } from '../../../platform/storage/read-keys';

/** What others were last told of a design’s status. */
export interface CopiesMade {
  /** The issue that counts the design among its own. */
  issueId?: LinkedIssueId;
  /** The space that the page was last seen in. */
  spaceId?: string;
  /** Up to which entry of the history people were told. */
  told: number;
}

const keyOf = (pageId: string) => `copies:${pageId}`;

export const getCopiesMade = async (pageId: string): Promise<CopiesMade> =>
  (await kvs.get<CopiesMade>(keyOf(pageId))) ?? { told: 0 };

export const setCopiesMade = (pageId: string, copies: CopiesMade): Promise<void> => kvs.set(keyOf(pageId), copies);

/** Up to which entry of its history people were told of each of some designs. */
export async function toldOf(pageIds: readonly string[]): Promise<(pageId: string) => number> {
  const made = await readKeys<CopiesMade>(pageIds.map(keyOf));
  return (pageId) => made.get(keyOf(pageId))?.told ?? 0;
}
