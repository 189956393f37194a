/**
 * Does what there is time for, in its order, with no more than `limit` under way at once: nothing begins after `until`, in
 * milliseconds since the epoch. Others go on where some fail.
 */
export async function doUntil(
  works: readonly (() => Promise<void>)[],
  limit: number,
  until: number,
): Promise<{ done: number; failed: number; left: number }> {
  let [done, failed] = [0, 0];
  const waiting = works.values();
  const worker = async () => {
    while (Date.now() < until) {
      const next = waiting.next();
      if (next.done) return;
      await next.value().then(
        () => (done += 1),
        () => (failed += 1),
      );
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return { done, failed, left: works.length - done - failed };
}
