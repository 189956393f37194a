import { diffArrays } from 'diff';
import type { ChangedBlock, ChangedSection } from '../api';
import { blockKindOf } from './block-kind';
import type { ContentBlock, ContentSection, DesignContent } from './content';
import { countingSections } from './counting-sections';
import { changeOf, matchSections } from './match-sections';
import { changedWords } from './changed-words';
import { sayingOf } from './saying';

/** What changed between two contents, section by section, in the sections that count. */
export function changesBetween(
  from: DesignContent,
  to: DesignContent,
  ignoredSections: readonly string[],
): ChangedSection[] {
  const pairs = matchSections(
    countingSections(from.sections, ignoredSections),
    countingSections(to.sections, ignoredSections),
  );
  return pairs.flatMap((pair): ChangedSection[] => {
    const { before, after } = pair;
    const change = changeOf(pair);
    if (!change) return [];
    const blocks = before?.digest === after?.digest ? [] : changedBlocks(before, after);
    return [{ title: (after ?? before)?.title ?? null, change, blocks }];
  });
}

function changedBlocks(before: ContentSection | undefined, after: ContentSection | undefined): ChangedBlock[] {
  const changes: ChangedBlock[] = [];
  let replaced: ContentBlock[] = [];
  const remove = (blocks: ContentBlock[]) => changes.push(...blocks.map((block) => oneSided(block, 'removed')));
  const parts = diffArrays(before?.blocks ?? [], after?.blocks ?? [], {
    comparator: (left, right) => left.digest === right.digest,
  });
  for (const { value, added, removed } of parts) {
    if (added) {
      const both = Math.min(replaced.length, value.length);
      changes.push(...value.slice(0, both).flatMap((block, index) => replacing(replaced[index], block)));
      remove(replaced.slice(both));
      changes.push(...value.slice(both).map((block) => oneSided(block, 'added')));
      replaced = [];
    } else {
      remove(replaced);
      replaced = removed ? value : [];
    }
  }
  remove(replaced);
  return changes;
}

function oneSided({ node }: ContentBlock, change: 'added' | 'removed'): ChangedBlock {
  return { change, kind: blockKindOf(node), words: [{ text: sayingOf(node), change }] };
}

/** A block of the same kind in the place of another is that block, changed. */
function replacing(before: ContentBlock | undefined, after: ContentBlock): ChangedBlock[] {
  if (!before) return [oneSided(after, 'added')];
  const kind = blockKindOf(after.node);
  if (blockKindOf(before.node) !== kind) return [oneSided(before, 'removed'), oneSided(after, 'added')];
  return [{ change: 'changed', kind, words: changedWords(sayingOf(before.node), sayingOf(after.node)) }];
}
