import { matchSections } from './match-sections';
import type { ContentOutline, OutlineProgress, OutlineSection } from './outline';

/**
 * How many ticks, tickets and statuses of items are not what they were, in blocks that say the same in both. The design’s
 * own status does not count: the app writes it.
 */
export function progressUpdatesBetween(from: ContentOutline, to: ContentOutline): number {
  if (from.progressDigest === to.progressDigest && from.digest === to.digest) return 0;
  return matchSections(from.sections, to.sections).reduce(
    (count, { before, after }) => count + (before && after ? updatesIn(before, after) : 0),
    0,
  );
}

function updatesIn(before: OutlineSection, after: OutlineSection): number {
  const [then, now] = [valuesIn(before, after), valuesIn(after, before)];
  return [...new Set([...then.keys(), ...now.keys()])].filter((key) => then.get(key) !== now.get(key)).length;
}

/** The values of a section by block, and which of its kind in the block each is; of blocks that the other has as well. */
function valuesIn(section: OutlineSection, other: OutlineSection): Map<string, string> {
  const nameOf = blockNames(section, other);
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const progress of section.progress ?? []) {
    const name = progress.what === 'designStatus' ? undefined : nameOf(progress);
    if (name === undefined) continue;
    const kind = `${name} ${progress.what}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    values.set(`${kind} ${String(count)}`, progress.value);
  }
  return values;
}

/** Names a block by its place where the sections say the same, else by what it says. */
function blockNames(section: OutlineSection, other: OutlineSection): (progress: OutlineProgress) => string | undefined {
  if (section.digest === other.digest) return ({ block }) => String(block);
  const others = new Set(namesOf(other));
  const names = namesOf(section);
  return ({ block }) => {
    const name = names[block];
    return name !== undefined && others.has(name) ? name : undefined;
  };
}

/** The hash of each block, and which block of that hash it is. */
function namesOf({ blocks = [] }: OutlineSection): string[] {
  const counts = new Map<string, number>();
  return blocks.map((hash) => {
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}/${String(count)}`;
  });
}
