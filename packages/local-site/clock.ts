/** The time on the local site, for the products, the app's functions and Forge alike: the machine's, or ahead of it. */
export interface Clock {
  now(): number;
  /** How far the clock is ahead of the machine's, in milliseconds. */
  ahead(): number;
  /** So that nobody has to wait for a lock to expire or a search to catch up. */
  advance(seconds: number): void;
}

export function openClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    ahead: () => ahead,
    advance(seconds) {
      ahead += seconds * 1000;
    },
  };
}
