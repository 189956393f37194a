import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { descendants } from '../../adf/walk';
import { blocksOf } from './blocks';

/** A Mermaid block of a design. */
export interface Diagram {
  /** The heading it stands under; undefined where it stands under none. */
  section: string | undefined;
  source: string;
}

/** The Mermaid blocks of a document, in its order. */
export const diagramsIn = (document: AdfDocument): Diagram[] =>
  blocksOf(document).flatMap(({ node, under }) =>
    [node, ...Array.from(descendants(node), (visited) => visited.node)]
      .filter(({ type }) => type === 'codeBlock')
      .map((block) => ({ language: languageOf(block), source: sourceOf(block) }))
      .filter(({ language, source }) => source.trim() !== '' && isMermaid(language, source))
      .map(({ source }) => ({ section: under.at(-1)?.text, source })),
  );

const languageOf = ({ attrs }: AdfNode): string =>
  typeof attrs?.language === 'string' ? attrs.language.toLowerCase() : '';

const sourceOf = ({ content = [] }: AdfNode): string => content.map(({ text }) => text ?? '').join('');

/** Confluence’s list of languages has no Mermaid, so people leave a block without one. */
const unnamed = new Set(['', 'none', 'text', 'plaintext', 'plain text']);

const beginning = new RegExp(
  [
    '^\\s*(?:---\\n[^]*?\\n---\\s*)?(?:%%.*\\n\\s*)*',
    '(?:(?:graph|flowchart) (?:TB|TD|BT|RL|LR)\\b',
    '|(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|gantt|gitGraph|journey|C4Context|C4Container)',
    '[ \\t]*(?:;|:|\\n))',
  ].join(''),
);

/** No front matter and comments are longer. */
const longestBeginning = 2000;

const isMermaid = (language: string, source: string): boolean =>
  language === 'mermaid' || (unnamed.has(language) && beginning.test(source.slice(0, longestBeginning)));
