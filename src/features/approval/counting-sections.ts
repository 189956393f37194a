import { fold } from '../reading/vocabulary/fold';

/** The sections that count: without those of the ignored titles, and the sections under them. */
export function countingSections<Section extends { title: string | null; level: number }>(
  sections: readonly Section[],
  ignoredTitles: readonly string[],
): Section[] {
  const ignored = new Set(ignoredTitles.map(fold));
  let ignoredLevel: number | undefined;
  return sections.filter(({ title, level }) => {
    if (ignoredLevel !== undefined && level > ignoredLevel) return false;
    ignoredLevel = title !== null && ignored.has(fold(title)) ? level : undefined;
    return ignoredLevel === undefined;
  });
}
