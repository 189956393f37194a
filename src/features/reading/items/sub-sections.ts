import type { Block } from '../blocks';

export interface SubSection {
  heading: Block;
  blocks: Block[];
}

const levelOf = ({ under }: Block): number => under.at(-1)?.level ?? 1;

/** The blocks parted at their highest headings, and what stands before the first of these. */
export function splitAtHeadings(blocks: readonly Block[]): { before: Block[]; sections: SubSection[] } {
  const isHeading = ({ node }: Block): boolean => node.type === 'heading';
  const highest = blocks.filter(isHeading).reduce((level, block) => Math.min(level, levelOf(block)), Infinity);
  const before: Block[] = [];
  const sections: SubSection[] = [];
  for (const block of blocks) {
    if (isHeading(block) && levelOf(block) === highest) sections.push({ heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? before).push(block);
  }
  return { before, sections };
}
