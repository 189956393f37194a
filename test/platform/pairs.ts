/** Each value of a factor, by its name. */
export type Factors = Readonly<Record<string, readonly string[]>>;
type Row = Record<string, string>;

/**
 * Rows in which each value of a factor meets each value of every other one: far fewer than all combinations. Greedy: a row
 * begins with a pair that has not met yet, and takes for each other factor the value that lets most such pairs meet.
 */
export function allPairs(factors: Factors): Row[] {
  const names = Object.keys(factors);
  const open = new Set(pairsOf(factors));
  const rows: Row[] = [];
  for (let [pair] = open; pair !== undefined; [pair] = open) {
    const row = Object.fromEntries(JSON.parse(pair) as [string, string][]);
    for (const name of names.filter((each) => !Object.hasOwn(row, each))) {
      const values = factors[name] ?? [];
      const met = values.map((value) => pairsIn({ ...row, [name]: value }).filter((each) => open.has(each)).length);
      row[name] = values[met.indexOf(Math.max(...met))] ?? '';
    }
    for (const each of pairsIn(row)) open.delete(each);
    rows.push(Object.fromEntries(names.map((name) => [name, row[name] ?? ''])));
  }
  return rows;
}

/** A pair of values as text, the same whichever comes first. */
const pair = (...values: [string, string][]): string =>
  JSON.stringify([...values].sort(([a], [b]) => (a < b ? -1 : 1)));

const pairsIn = (row: Row): string[] => {
  const entries = Object.entries(row);
  return entries.flatMap((one, index) => entries.slice(index + 1).map((other) => pair(one, other)));
};

/** All pairs of values of two factors. */
export const pairsOf = (factors: Factors): string[] => {
  const values = Object.entries(factors).map(([name, given]) => given.map((value): [string, string] => [name, value]));
  return values.flatMap((some, index) =>
    values.slice(index + 1).flatMap((others) => some.flatMap((one) => others.map((other) => pair(one, other)))),
  );
};
