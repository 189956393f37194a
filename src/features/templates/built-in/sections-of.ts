import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { descendants } from '../../../adf/walk';
import type { TemplateSection } from '../../../contract/api';

/** The headings below the title, in order; what the author fills in is in square brackets. */
export function sectionsOf(document: AdfDocument): TemplateSection[] {
  const headings = [...descendants(document)].map(({ node }) => node).filter(({ type }) => type === 'heading');
  const title = headings.find((heading) => levelOf(heading) === 1);
  return headings
    .filter((heading) => heading !== title)
    .map((heading) => ({ level: levelOf(heading), title: titleOf(heading) }))
    .filter(({ title: words }) => words !== '');
}

function levelOf({ attrs }: AdfNode): number {
  const level = Number(attrs?.level);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 1;
}

const titleOf = (heading: AdfNode): string => (heading.content ?? []).map(wordsOf).join('').replace(/\s+/g, ' ').trim();

function wordsOf(inline: AdfNode): string {
  if (inline.type === 'placeholder') return `[${String(inline.attrs?.text)}]`;
  if (inline.type === 'hardBreak') return ' ';
  return inline.text ?? (typeof inline.attrs?.text === 'string' ? inline.attrs.text : '');
}
