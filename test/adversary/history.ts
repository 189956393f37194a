import { everythingIn, type Known } from './known';
import { dataOf, type World } from './world';

/** One history: what she has found out so far, and what honest people did. */
export interface History {
  world: World;
  known: Known;
  /** What she was told by the app and by rules, since the last look. */
  answersToHer: string[];
  /** Issues that somebody made in Jira itself. */
  madeByHand: Set<string>;
  /** What each role signed on each page, by its own decision: the content it had. */
  signed: Map<string, Map<string, string>>;
  /** Issues that she linked a page to, or took one from, through the app and with her own rights. */
  linkedByHer: Set<string>;
  /** Tickets that the app made, by the word of their row. */
  tickets: Map<string, string[]>;
}

export const wordIn = (words: string): string | undefined => /rowm?\d+/.exec(words)?.[0];

/** Gives histories that each begin with the world as it is now. */
export function beginHistory(world: World): () => Promise<History> {
  const { site } = world;
  const fresh = site.store.copy();
  const rows = [...world.rows];
  const { content } = world.numbers;
  return async () => {
    await site.queueIdle();
    site.store.restore(fresh);
    world.rows = new Map(rows);
    world.numbers.content = content;
    const data = dataOf(site);
    const accountIds = site.products.people.map(({ accountId }) => accountId);
    const tickets = new Map<string, string[]>();
    for (const { id, summary } of data.jira.issues) {
      const word = wordIn(summary);
      if (word !== undefined) tickets.set(word, [...(tickets.get(word) ?? []), id]);
    }
    return {
      world,
      known: everythingIn(data, site.url, accountIds),
      answersToHer: [],
      madeByHand: new Set(),
      signed: new Map(),
      linkedByHer: new Set(),
      tickets,
    };
  };
}
