import type { Block } from './blocks';
import type { Section } from './design';

/** The headings of a design as a tree; its title is not one of them. */
export function sectionsOf(blocks: readonly Block[], title: Block | undefined): Section[] {
  const roots: Section[] = [];
  const open: Section[] = [];
  for (const block of blocks) {
    const heading = block.node.type === 'heading' && block !== title ? block.under.at(-1) : undefined;
    if (!heading) continue;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const section: Section = { title: heading.text, level: heading.level, heading: heading.path, sections: [] };
    (open.at(-1)?.sections ?? roots).push(section);
    open.push(section);
  }
  return roots;
}
