import { type Block, headingsOf } from './blocks';
import type { Section } from './design';

/** The headings of a design as a tree; its title is not one of them. */
export function sectionsOf(blocks: readonly Block[], title: Block | undefined): Section[] {
  const roots: Section[] = [];
  const open: Section[] = [];
  for (const heading of headingsOf(blocks.filter((block) => block !== title))) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const section: Section = { title: heading.text, level: heading.level, heading: heading.path, sections: [] };
    (open.at(-1)?.sections ?? roots).push(section);
    open.push(section);
  }
  return roots;
}
