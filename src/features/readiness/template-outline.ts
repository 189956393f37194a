import type { AdfDocument } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import { textBlocksIn } from './text-block';

export interface ExpectedSection {
  title: string;
  level: number;
  isRequired: boolean;
}

/** What a template brings along: what a design lacks or has not changed is found by it. */
export interface TemplateOutline {
  name: string;
  /** The headings below the title, as far as they have words of their own. */
  sections: readonly ExpectedSection[];
  prompts: ReadonlySet<string>;
  /** Its words beside the prompts, block by block. */
  texts: ReadonlySet<string>;
  /** Its sample code and diagrams. */
  examples: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** `document`: the template with nothing filled in. `required`: the headings that no design may leave out. */
export function templateOutlineOf(name: string, document: AdfDocument, required: readonly string[]): TemplateOutline {
  const requiredTitles = new Set(required);
  const [prompts, texts, examples] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const sections: ExpectedSection[] = [];
  for (const node of document.content) {
    if (node.type === 'heading') {
      const title = plainText(node);
      const level = Number(node.attrs?.level ?? 1);
      const hasPrompt = node.content?.some(({ type }) => type === 'placeholder') ?? false;
      if (level > 1 && title !== '' && !hasPrompt)
        sections.push({ title, level, isRequired: requiredTitles.has(title) });
    }
    for (const block of textBlocksIn(node, nothing)) {
      for (const prompt of block.prompts) prompts.add(prompt);
      (block.isCode ? examples : texts).add(block.words);
    }
  }
  return { name, sections, prompts, texts, examples };
}
