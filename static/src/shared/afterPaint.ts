/** A page that nobody sees is never painted. */
const longestWait = 200;

/** Once what is rendered now has been painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
    setTimeout(resolve, longestWait);
  });

/** Loads a part that a surface has from its beginning on, once the rest is painted: they share the processor. */
export async function afterPaint<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  await painted();
  return load();
}
