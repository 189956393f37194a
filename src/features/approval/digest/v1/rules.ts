import type { AdfDocument, AdfNode } from '../../../../contract/adf-node';
import type { ContentBlock, ContentSection, DesignContent, DigestInput } from '../design-content';
import type { DigestRules } from '../digest-rules';
import { blocksOf, isDesignMacro, isDivided, levelOf, titleOf, wordsOf } from './blocks';
import { statusBlocksOf } from './design-status';
import { hashOf } from './hash';
import { contentOfNode, formOf, type Reading } from './normal-form';
import { blockKey, withoutOwnBlocks } from './own-blocks';
import { type RowReader, rowReaderOf } from './tables';
import { type Tracked, trackedUnder } from './words';

const version = 1;

/** Version 1 of what a digest covers. Frozen: what is signed under it is compared under it for as long as it counts. */
export const rules1: DigestRules = { version, contentOf, blockKey };

function contentOf({ title, document, facts }: DigestInput): DesignContent {
  const names = new Map<string, string>();
  const { document: restored, written } = withoutOwnBlocks(document, [...facts.itemBlocks, ...facts.signOffBlocks]);
  const known: Known = { tickets: new Set(facts.tickets), site: facts.site, written, names };
  const sections = sectionsIn(title, restored, known).map(({ title: heading, level, blocks }): ContentSection => ({
    title: heading,
    level,
    digest: hashOf([level, blocks.map(({ digest }) => digest)]),
    blocks,
  }));
  return { digest: `${String(version)}:${hashOf(sections.map(({ digest }) => digest))}`, sections, names };
}

type Known = Pick<Reading, 'tickets' | 'site' | 'written' | 'names'>;
type Gathered = Omit<ContentSection, 'digest'>;

/** A group that a block stands in, such as a panel or a table, and how its rows are read. */
interface Enclosing {
  node: AdfNode;
  readRow?: RowReader;
}

/** A heading that the blocks after it stand under. */
interface Above {
  level: number;
  tracked: Tracked | undefined;
}

function sectionsIn(title: string, document: AdfDocument, known: Known): Gathered[] {
  const stating = statusBlocksOf(blocksOf(document));
  let current: Gathered = { title: null, level: 0, blocks: [titleBlock(title)] };
  const sections = [current];
  let above: readonly Above[] = [];
  let before: readonly Enclosing[] = [];

  const begin = (heading: AdfNode): void => {
    const [level, words] = [levelOf(heading), wordsOf(heading)];
    above = [...above.filter((one) => one.level < level), { level, tracked: trackedUnder(words) }];
    current = { title: titleOf(heading), level, blocks: [] };
    sections.push(current);
  };
  const add = (node: AdfNode, within: readonly Enclosing[], progress: ContentBlock['progress'] = []): void => {
    const types = within.map((enclosing) => enclosing.node.type);
    current.blocks.push({
      digest: hashOf([types, partedAt(within, before), node]),
      node,
      within: types,
      progress,
    });
    before = within;
  };
  const readingOf = (tracked: Tracked | undefined, statesStatus: boolean): Reading => ({
    ...known,
    isTracked: tracked !== undefined,
    statesStatus,
    progress: [],
  });

  const visit = (nodes: readonly AdfNode[], within: readonly Enclosing[], isStating: boolean): void => {
    nodes.forEach((node, index) => {
      const tracked = above.findLast((one) => one.tracked !== undefined)?.tracked;
      const statesStatus = isStating || stating.has(node);
      if (isDesignMacro(node)) visit(node.content ?? [], within, false);
      else if (isDivided(node)) open(node, within, statesStatus);
      else {
        if (node.type === 'heading') begin(node);
        const reading = readingOf(tracked, statesStatus);
        const readRow = node.type === 'tableRow' ? within.at(-1)?.readRow : undefined;
        const form = readRow ? readRow(node, index, reading) : contentOfNode(node, reading);
        if (form) add(form, within, reading.progress);
      }
    });
  };
  /** A group that says something itself, or holds nothing, is a block in front of its own. */
  const open = (node: AdfNode, within: readonly Enclosing[], isStating: boolean): void => {
    const tracked = above.findLast((one) => one.tracked !== undefined)?.tracked;
    const frame = formOf(node, []);
    const says = Object.keys(frame).length > 1;
    const [section, blocks] = [current, current.blocks.length];
    const readRow = node.type === 'table' ? rowReaderOf(node, tracked, readingOf(tracked, isStating)) : undefined;
    const inside = [...within, { node, ...(readRow && { readRow }) }];
    const addGroup = () => {
      add(frame, within);
      before = inside;
    };
    if (says) addGroup();
    visit(node.content ?? [], inside, isStating);
    if (!says && current === section && current.blocks.length === blocks) addGroup();
  };
  visit(document.content, [], false);
  return sections;
}

function titleBlock(title: string): ContentBlock {
  const node: AdfNode = { type: 'page title', text: title.trim() };
  return { digest: hashOf([[], null, node]), node, within: [], progress: [] };
}

/** At which depth a group of the same type ends and another begins: two lists next to each other say something else than one. */
function partedAt(within: readonly Enclosing[], before: readonly Enclosing[]): number | null {
  for (const [depth, { node }] of within.entries()) {
    const last = before[depth];
    if (last?.node.type !== node.type) return null;
    if (last.node !== node) return depth;
  }
  return null;
}
