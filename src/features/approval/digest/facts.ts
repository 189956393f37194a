import type { AdfNode } from '../../../contract/adf-node';

/** A block (a paragraph, a task, a table row) that the app changed. */
export interface OwnBlock {
  /** As people left it. */
  before: AdfNode;
  /** As the app wrote it. */
  after: AdfNode;
}

/** What the app itself wrote on a page, known from storage: it is no content of the design. */
export interface DigestFacts {
  /** Keys of the issues that the app placed on the page as tickets. */
  tickets: readonly string[];
  /** Gives what stands in recorded blocks for an account that a page mentions; absent where nothing was recorded. */
  tokenOf?: (accountId: string) => string;
  /** Lines of items, such as a bullet, into which a sync wrote a ticket or a status. */
  itemBlocks: readonly OwnBlock[];
  /** Blocks that show sign-offs. */
  signOffBlocks: readonly OwnBlock[];
  /** Where the site's issues are, such as `https://example.atlassian.net`; without it, a ticket may be on any site. */
  site?: string;
}

export const noFacts: DigestFacts = { tickets: [], itemBlocks: [], signOffBlocks: [] };

/**
 * The recorded blocks with those of the next write. A block that the app wrote before keeps what people had left there.
 * Earlier texts of a block stay: the next write may fail, and the page has them then. Oldest first.
 */
export function withOwnBlocks(
  recorded: readonly OwnBlock[],
  written: readonly OwnBlock[],
  keyOf: (block: AdfNode) => string,
): readonly OwnBlock[] {
  const original = new Map(recorded.map(({ before, after }) => [keyOf(after), before]));
  const next = written.map(({ before, after }) => ({ before: original.get(keyOf(before)) ?? before, after }));
  const pairOf = ({ before, after }: OwnBlock): string => `${keyOf(before)} ${keyOf(after)}`;
  const again = new Set(next.map(pairOf));
  return [...recorded.filter((pair) => !again.has(pairOf(pair))), ...next];
}
