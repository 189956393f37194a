/** The seed of a fixed sample; for a larger one a new seed, which is printed so that the same can be played again. */
export function seedFor(sample: string): string {
  if (process.env.HISTORIES === undefined) return sample;
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  process.stderr.write(`SEED=${seed}\n`);
  return seed;
}
