import { normalForm, normalFrame, stableJson } from '../adf/normal-form';
import type { AdfDocument, AdfNode } from '../adf/node';
import { plainText } from '../adf/text';
import { groups, levelOf } from '../design/blocks';
import { isDesignMacro } from '../design/macro';
import { announcesApprovals } from '../design/vocabulary/headings';
import { hashOf } from './hash';
import type { ContentOutline } from './outline';
import { withoutBookkeeping } from './without-bookkeeping';

/** A row, an item of a list, or a block that is neither: what an edit is counted by. */
export interface ContentBlock {
  digest: string;
  node: AdfNode;
}

/** A heading and the blocks up to the next heading of any level. */
export interface ContentSection {
  /** `null`: what stands above the first heading. */
  title: string | null;
  level: number;
  digest: string;
  /** The heading is the first of them. */
  blocks: ContentBlock[];
}

/** What a design says, wherever it stands: in the macro's body or on the page. */
export interface DesignContent {
  digest: string;
  sections: ContentSection[];
}

/** What consists of parts that are edited one by one. */
const divided = new Set([...groups, 'table', 'bulletList', 'orderedList', 'taskList', 'decisionList']);

/** The content of a design by sections, without its Approval section and what the product keeps in it. */
export function contentOf(document: AdfDocument): DesignContent {
  const sections = sectionsIn(withoutBookkeeping(document)).map(({ title, level, blocks }) => ({
    title,
    level,
    digest: hashOf([level, blocks.map(({ digest }) => digest)]),
    blocks,
  }));
  return { digest: `1:${hashOf(sections.map(({ digest }) => digest))}`, sections };
}

const shortHash = 12;

/** The content as hashes. */
export const outlineOf = ({ digest, sections }: DesignContent): ContentOutline => ({
  digest,
  sections: sections.map((section) => ({
    title: section.title,
    level: section.level,
    digest: section.digest,
    blocks: section.blocks.map((block) => block.digest.slice(0, shortHash)),
  })),
});

type Gathered = Omit<ContentSection, 'digest'>;

/** A group that a block stands in, such as a panel or a table. */
interface Enclosing {
  node: AdfNode;
  frame: AdfNode;
}

function sectionsIn(document: AdfDocument): Gathered[] {
  const sections: Gathered[] = [];
  let current: Gathered = { title: null, level: 0, blocks: [] };
  /** The level of the heading of the Approval section, as long as it goes on. */
  let approvals: number | undefined;
  let before: readonly Enclosing[] = [];

  const begin = (heading: AdfNode): void => {
    const level = levelOf(heading);
    if (approvals !== undefined && level <= approvals) approvals = undefined;
    const title = titleOf(heading);
    if (approvals === undefined && announcesApprovals(title)) approvals = level;
    current = { title, level, blocks: [] };
    if (approvals === undefined) sections.push(current);
  };
  const add = (node: AdfNode, within: readonly Enclosing[]): void => {
    const said = normalForm(node);
    if (!said || approvals !== undefined) return;
    if (sections.length === 0) sections.push(current);
    const frames = within.map(({ frame }) => frame);
    current.blocks.push({ digest: hashOf([frames, isParted(within, before), said]), node });
    before = within;
  };
  const visit = (nodes: readonly AdfNode[], within: readonly Enclosing[]): void => {
    for (const node of nodes) {
      if (isDesignMacro(node)) visit(node.content ?? [], within);
      else if (divided.has(node.type)) visit(node.content ?? [], [...within, { node, frame: normalFrame(node) }]);
      else {
        if (node.type === 'heading') begin(node);
        add(node, within);
      }
    }
  };
  visit(document.content, []);
  return sections;
}

/** A heading's words: a lozenge in it is none of them. */
const titleOf = ({ content = [], ...heading }: AdfNode): string =>
  plainText({ ...heading, content: content.filter(({ type }) => type !== 'status') });

/** Two lists, or two panels, next to each other say something else than one. */
const isParted = (within: readonly Enclosing[], before: readonly Enclosing[]): boolean =>
  within.some(({ node, frame }, depth) => {
    const last = before[depth];
    return last !== undefined && last.node !== node && stableJson(last.frame) === stableJson(frame);
  });
