/** Choices that follow from one number, so that a step is the same each time it is replayed. */
export interface Random {
  /** Below `limit`. */
  below(limit: number): number;
  chance(outOf: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (outOf) => below(outOf) === 0,
    pick(items) {
      const [first] = items;
      if (first === undefined) throw new Error('There is nothing to pick from');
      return items[below(items.length)] ?? first;
    },
  };
}
