import { diffArrays } from 'diff';
import type { ChangedSection } from '../../contract/api';

interface Titled {
  title: string | null;
  level: number;
  digest: string;
}

/** A section of the one content and what it is in the other; one of them is undefined where it is new or gone. */
export interface SectionPair<Section> {
  before: Section | undefined;
  after: Section | undefined;
  /** It says the same, and stands elsewhere among the others. */
  moved: boolean;
}

/** What happened to a section; undefined where it says the same in the same place. */
export function changeOf<Section extends Titled>({
  before,
  after,
  moved,
}: SectionPair<Section>): ChangedSection['change'] | undefined {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (moved) return 'moved';
  return before.digest === after.digest ? undefined : 'changed';
}

/** The sections of two contents that belong together, by title; in the order of `after`, those that are gone before what stands in their place. */
export function matchSections<Section extends Titled>(
  before: readonly Section[],
  after: readonly Section[],
): SectionPair<Section>[] {
  const [keysBefore, keysAfter] = [keysOf(before), keysOf(after)];
  const sectionBefore = new Map(before.map((section, index) => [keysBefore[index], section]));
  const sectionAfter = new Map(after.map((section, index) => [keysAfter[index], section]));
  return diffArrays(keysBefore, keysAfter).flatMap(({ value, added, removed }) =>
    value.flatMap((key): SectionPair<Section>[] => {
      const pair = { before: sectionBefore.get(key), after: sectionAfter.get(key) };
      if (!added && !removed) return [{ ...pair, moved: false }];
      const isElsewhere = pair.before !== undefined && pair.after !== undefined;
      if (!isElsewhere) return [{ ...pair, moved: false }];
      // It is in both, out of order: said once, where it stands now.
      return removed ? [] : [{ ...pair, moved: true }];
    }),
  );
}

/** A key for each section: its title, and which of that title it is. */
function keysOf(sections: readonly Titled[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ title }) => {
    const name = title === null ? '' : `#${title}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${String(count)}${name}`;
  });
}
