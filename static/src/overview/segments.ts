export type Segment<Status extends string> = { status: Status; from: number; share: number };

/** The parts of a bar, in hundredths of it, in the order given. */
export function segmentsOf<Status extends string>(
  counts: readonly { status: Status; count: number }[],
): Segment<Status>[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return counts.map(({ status, count }) => {
    const from = (before / total) * 100;
    before += count;
    return { status, from, share: (count / total) * 100 };
  });
}
