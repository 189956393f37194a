import type { ProgressUpdate } from '../../contract/api';
import { matchSections } from './match-sections';
import type { ContentOutline, OutlineProgress, OutlineSection } from './outline';

/**
 * The ticks, tickets and statuses of items that are not what they were, in blocks that say the same in both, in the order
 * of the page. The design’s own status does not count: the app writes it.
 */
export function progressUpdatesBetween(from: ContentOutline, to: ContentOutline): ProgressUpdate[] {
  if (from.progressDigest === to.progressDigest && from.digest === to.digest) return [];
  return matchSections(from.sections, to.sections).flatMap(({ before, after }) =>
    before && after ? updatesIn(before, after) : [],
  );
}

function updatesIn(before: OutlineSection, after: OutlineSection): ProgressUpdate[] {
  const [then, now] = [valuesIn(before, after), valuesIn(after, before)];
  // Where a block lost its ticket, only the earlier content has the place.
  const lost = [...then].filter(([key]) => !now.has(key));
  return [...now, ...lost]
    .sort(([, left], [, right]) => left.block - right.block || left.what.localeCompare(right.what))
    .flatMap(([key]) => {
      const [was, is] = [then.get(key), now.get(key)];
      const what = (is ?? was)?.what;
      if (was?.value === is?.value || what === undefined || what === 'designStatus') return [];
      return [{ what, section: after.title, before: was?.value ?? null, after: is?.value ?? null }];
    });
}

/** The progress of a section by block, and which of its kind in the block each is; of blocks that the other has as well. */
function valuesIn(section: OutlineSection, other: OutlineSection): Map<string, OutlineProgress> {
  const nameOf = blockNames(section, other);
  const values = new Map<string, OutlineProgress>();
  const counts = new Map<string, number>();
  for (const progress of section.progress ?? []) {
    const name = progress.what === 'designStatus' ? undefined : nameOf(progress);
    if (name === undefined) continue;
    const kind = `${name} ${progress.what}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    values.set(`${kind} ${String(count)}`, progress);
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
