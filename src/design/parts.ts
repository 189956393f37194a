import type { Block, Heading } from './blocks';
import { type Announcement, announcementOf } from './vocabulary/headings';

/** A heading that announces open questions or milestones, and the blocks that are not a nested part's. */
export interface Part {
  heading: Heading;
  announces: Announcement;
  blocks: Block[];
  /** Whether part of it is announced again by a heading within. */
  hasInner: boolean;
}

/** The parts of a design that hold tracked items, in order. A block belongs to the innermost heading that announces. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const parts = new Map<Heading, Part>();
  const innermost = (under: readonly Heading[]): Part | undefined =>
    under.map((heading) => parts.get(heading)).findLast((part) => part !== undefined);

  for (const block of blocks) {
    const heading = block.node.type === 'heading' ? block.under.at(-1) : undefined;
    const announces = heading && announcementOf(heading.text);
    const part = innermost(block.under);
    if (heading && announces) {
      parts.set(heading, { heading, announces, blocks: [], hasInner: false });
      if (part) part.hasInner = true;
    } else {
      part?.blocks.push(block);
    }
  }
  return [...parts.values()];
}
