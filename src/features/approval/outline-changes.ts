import { diffArrays } from 'diff';
import type { ChangedSection } from '../../contract/api';
import { countingSections } from './counting-sections';
import { changeOf, matchSections, type SectionPair } from './match-sections';
import type { ContentOutline, OutlineSection } from './outline';

export interface OutlineChanges {
  /** Blocks that were changed, added, removed or moved; undefined where an outline does not have its blocks. */
  edits: number | undefined;
  /** The sections with the changes, in order. */
  sections: Omit<ChangedSection, 'blocks'>[];
}

/** How much changed between two contents, in the sections that count. */
export function outlineChanges(
  from: ContentOutline,
  to: ContentOutline,
  ignoredSections: readonly string[],
): OutlineChanges {
  if (from.digest === to.digest) return { edits: 0, sections: [] };
  const pairs = matchSections(
    countingSections(from.sections, ignoredSections),
    countingSections(to.sections, ignoredSections),
  );
  const changed = pairs.flatMap((pair) => {
    const change = changeOf(pair);
    return change ? [{ ...pair, change }] : [];
  });
  return {
    edits: changed.reduce<number | undefined>((sum, pair) => plus(sum, editsIn(pair)), 0),
    sections: changed.map(({ before, after, change }) => ({ title: (after ?? before)?.title ?? null, change })),
  };
}

const plus = (left: number | undefined, right: number | undefined): number | undefined =>
  left === undefined || right === undefined ? undefined : left + right;

function editsIn({ before, after, moved }: SectionPair<OutlineSection>): number | undefined {
  const blocksBefore = before ? before.blocks : [];
  const blocksAfter = after ? after.blocks : [];
  if (!blocksBefore || !blocksAfter) return undefined;
  let edits = moved ? 1 : 0;
  let removed = 0;
  for (const part of diffArrays(blocksBefore, blocksAfter)) {
    // A block in the place of another is one edit.
    if (part.added) edits += Math.max(0, part.count - removed);
    if (part.removed) edits += part.count;
    removed = part.removed ? part.count : 0;
  }
  return edits;
}
