import type { AdfDocument } from '../../contract/adf-node';
import { comparePaths } from '../../adf/compare-paths';
import type { AdfPath } from '../../adf/path';
import { plainText } from '../../adf/text';
import { message, type DisplayText } from '../../i18n/message';
import { type Block, blocksOf, type Heading } from '../reading/blocks';
import { isDesignMacro } from '../reading/macro';
import { type Announcement, announcementOf } from '../reading/vocabulary/headings';
import { anchorGiver } from './anchors';
import { isSameName, nameWords } from './section-name';
import type { TemplateOutline } from './template-outline';
import { type TextBlock, textBlocksIn } from './text-block';
import { saysSomething } from './says-something';

/** A section of a design, and how far it is written. What stands before the first heading is a section without one. */
export interface OutlineSection {
  /** The heading as a person reads it, empty where it has no words; null before the first heading. */
  title: string | null;
  words: readonly string[];
  level: number;
  path: AdfPath;
  /** Its address in the document around it: the page, or the macro's body. */
  anchor: string | null;
  isInMacro: boolean;
  /** Whether the template says that no design may leave it out. */
  isRequired: boolean;
  /** The blocks under its heading, up to its first subsection. */
  blocks: Block[];
  sections: OutlineSection[];
  /** What its own blocks and its heading still prompt for. */
  prompts: string[];
  /** The words of the author in its own blocks. */
  ownWords: number;
  /** Whether the template's sample code or diagram is among its own blocks. */
  showsExample: boolean;
  /** Whether its own blocks hold more than text and lists: tables, code, pictures. */
  showsMore: boolean;
  /** Whether its own blocks say something: the author's words, or the template's where those prompt for nothing. */
  says: boolean;
  /** Whether an author has written nothing in it, nor in any of its subsections. */
  isUntouched: boolean;
  /** Whether it says something; with subsections, whether each of them is written. */
  isWritten: boolean;
}

export interface Outline {
  /** In the order of the page. */
  all: OutlineSection[];
  /** The sections that a reader would name: those below the title. */
  main: OutlineSection[];
}

/** The sections of a document, read against the template it came from, if any. */
export function outlineOf(document: AdfDocument, template: TemplateOutline | undefined): Outline {
  const anchorOn = { page: anchorGiver(), macro: anchorGiver() };
  const root = newSection({ title: null, level: 0, path: [], anchor: null, isInMacro: false });
  const all = [root];
  const open = [root];
  for (const block of blocksOf(document)) {
    if (block.node.type !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    const level = block.under.at(-1)?.level ?? 1;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const isInMacro = isDesignMacro(document.content[block.path[0] ?? 0] ?? block.node);
    const anchor = anchorOn[isInMacro ? 'macro' : 'page'](block.node) ?? null;
    const section = newSection({ title: titleOf(block), level, path: block.path, anchor, isInMacro });
    section.blocks.push(block);
    open.at(-1)?.sections.push(section);
    open.push(section);
    all.push(section);
  }
  const isQuestions = questionFinder();
  for (const section of all.toReversed()) assess(section, template, isQuestions);
  for (const section of requiredOf(all, template)) section.isRequired = true;
  return { all, main: mainSections(root) };
}

type Placed = Pick<OutlineSection, 'title' | 'level' | 'path' | 'anchor' | 'isInMacro'>;

// Field by field: an object that begins with a spread and goes on takes V8 many times as long, and a page has thousands.
const newSection = ({ title, level, path, anchor, isInMacro }: Placed): OutlineSection => ({
  title,
  words: nameWords(title ?? ''),
  level,
  path,
  anchor,
  isInMacro,
  isRequired: false,
  blocks: [],
  sections: [],
  prompts: [],
  ownWords: 0,
  showsExample: false,
  showsMore: false,
  says: false,
  isUntouched: true,
  isWritten: false,
});

/** The sections that the template requires: those of its very names, else those named almost so. */
function requiredOf(all: OutlineSection[], template: TemplateOutline | undefined): OutlineSection[] {
  return (template?.sections ?? [])
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ title }) => {
      const words = nameWords(title);
      const named = all.filter((section) => isSameName(words, section.words));
      const exactly = named.filter((section) => section.words.length === words.length);
      return exactly.length > 0 ? exactly : named;
    });
}

const noPrompts: ReadonlySet<string> = new Set();

/** A section's title for a finding about it. */
export const sectionTitle = ({ title }: Pick<OutlineSection, 'title'>): DisplayText =>
  title === '' ? message('readiness.untitledSection') : (title ?? '');

/** A heading that is all prompt is named by it. */
function titleOf({ node }: Block): string {
  const [read] = textBlocksIn(node, noPrompts);
  return plainText(node) || (read?.prompts.map((prompt) => `[${prompt}]`).join(' ') ?? '');
}

/** Subsections have to be assessed before. */
function assess(
  section: OutlineSection,
  template: TemplateOutline | undefined,
  isQuestions: (block: Block) => boolean,
): void {
  let standsByItself = false;
  for (const block of section.blocks) {
    const { node } = block;
    const isHeading = node.type === 'heading';
    section.showsMore ||= !plainTypes.has(node.type);
    const asksOthers = node.type === 'table' && isQuestions(block);
    for (const text of textBlocksIn(node, template?.prompts ?? noPrompts)) {
      // A question's row is looked at as a question: its answer is not forgotten, only not known yet.
      if (!asksOthers) section.prompts.push(...text.prompts);
      if (isHeading || !saysSomething(text.words)) continue;
      if (!isOfTemplate(text, template)) section.ownWords += text.words.split(' ').length;
      else if (text.isCode) section.showsExample = true;
      else standsByItself = true;
    }
  }
  const children = section.sections;
  section.says = section.ownWords > 0 || (standsByItself && section.prompts.length === 0);
  section.isUntouched = section.ownWords === 0 && children.every(({ isUntouched }) => isUntouched);
  section.isWritten = children.length === 0 ? section.says : children.every(({ isWritten }) => isWritten);
}

/** Whether the innermost heading over a block that announces anything announces questions; each is looked up once. */
function questionFinder(): (block: Block) => boolean {
  const known = new Map<Heading, Announcement['kind'] | undefined>();
  const kindOf = (heading: Heading) => {
    if (!known.has(heading)) known.set(heading, announcementOf(heading.text)?.kind);
    return known.get(heading);
  };
  return ({ under }) => {
    const announcing = under.findLast((heading) => kindOf(heading) !== undefined);
    return announcing !== undefined && kindOf(announcing) === 'question';
  };
}

const plainTypes = new Set(['heading', 'paragraph', 'bulletList', 'orderedList', 'taskList', 'rule']);

const isOfTemplate = ({ isCode, words }: TextBlock, template: TemplateOutline | undefined): boolean =>
  (isCode ? template?.examples : template?.texts)?.has(words) ?? false;

/** A document that opens with its title has its sections below that. */
function mainSections({ sections }: OutlineSection): OutlineSection[] {
  const [first, ...others] = sections;
  return first?.level === 1 && others.length === 0 && first.sections.length > 0 ? first.sections : sections;
}

/** The innermost section that holds what stands at a path. */
export function sectionAt({ all }: Outline, path: AdfPath): OutlineSection | undefined {
  let [low, high] = [0, all.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (comparePaths(all[middle]?.path ?? [], path) <= 0) low = middle;
    else high = middle;
  }
  return all[low];
}
