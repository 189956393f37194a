import { diffArrays } from 'diff';
import type { ChangedBlock, ChangedSection } from '../../contract/api';
import { detailsBetween } from './block-details';
import { blockKindOf } from './block-kind';
import { changedWords } from './changed-words';
import { countingSections } from './counting-sections';
import type { ContentBlock, ContentSection, DesignContent } from './digest/design-content';
import { changeOf, matchSections } from './match-sections';
import { blockText } from './block-text';

type Names = ReadonlyMap<string, string>;

/** What changed between two contents, section by section, in the sections that count. */
export function changesBetween(
  from: DesignContent,
  to: DesignContent,
  ignoredSections: readonly string[],
): ChangedSection[] {
  const names = new Map([...from.names, ...to.names]);
  const pairs = matchSections(
    countingSections(from.sections, ignoredSections),
    countingSections(to.sections, ignoredSections),
  );
  return pairs.flatMap((pair): ChangedSection[] => {
    const { before, after } = pair;
    const change = changeOf(pair);
    if (!change) return [];
    const blocks = before?.digest === after?.digest ? [] : changedBlocks(before, after, names);
    return [{ title: (after ?? before)?.title ?? null, change, blocks }];
  });
}

function changedBlocks(
  before: ContentSection | undefined,
  after: ContentSection | undefined,
  names: Names,
): ChangedBlock[] {
  const changes: ChangedBlock[] = [];
  let replaced: ContentBlock[] = [];
  const parts = diffArrays(before?.blocks ?? [], after?.blocks ?? [], {
    comparator: (left, right) => left.digest === right.digest,
  });
  for (const { value, added, removed } of parts) {
    if (added) {
      changes.push(...replacing(replaced, value, names));
      replaced = [];
    } else {
      changes.push(...replacing(replaced, [], names));
      replaced = removed ? value : [];
    }
  }
  return [...changes, ...replacing(replaced, [], names)];
}

/** Blocks of the same kind in the place of others, in order, are those, changed. */
function replacing(before: readonly ContentBlock[], after: readonly ContentBlock[], names: Names): ChangedBlock[] {
  const parts = diffArrays([...before], [...after], {
    comparator: (left, right) => blockKindOf(left.node) === blockKindOf(right.node),
  });
  let [from, to] = [0, 0];
  return parts.flatMap(({ count, added, removed }) => {
    const then = added ? [] : before.slice(from, (from += count));
    const now = removed ? [] : after.slice(to, (to += count));
    if (added) return now.map((block) => oneSided(block, 'added', names));
    if (removed) return then.map((block) => oneSided(block, 'removed', names));
    return now.flatMap((block, index) => {
      const was = then[index];
      return was ? [changed(was, block, names)] : [];
    });
  });
}

function oneSided({ node }: ContentBlock, change: 'added' | 'removed', names: Names): ChangedBlock {
  return { change, kind: blockKindOf(node), words: [{ text: blockText(node, names), change }] };
}

function changed(before: ContentBlock, after: ContentBlock, names: Names): ChangedBlock {
  const words = changedWords(blockText(before.node, names), blockText(after.node, names));
  const sameWords = words.every(({ change }) => change === 'same');
  const details = detailsBetween(before, after, sameWords);
  return { change: 'changed', kind: blockKindOf(after.node), words, ...(details.length > 0 && { details }) };
}
