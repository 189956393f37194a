import type { Day } from '../../adf/day';
import type { AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import type { Block, Heading } from './blocks';
import { dueOf } from './dates/due';
import type { Metadata, Owner } from './design';
import { addressOf, issueOf } from './inline/issue';
import { peopleOf } from './inline/person';
import { inlinesOf, saysOnlyPrompts, wordsOf } from './inline/words';
import { isMetadata, type MetadataLine, metadataLinesOf } from './metadata-lines';
import { announcesDocumentControl } from './vocabulary/headings';
import { type Statement, statementOf } from './vocabulary/metadata';

/** What a design says about itself, and the blocks at its end that say it: they belong to no section. */
export function readMetadata(
  blocks: readonly Block[],
  title: Block | undefined,
): { metadata: Metadata; footer: ReadonlySet<Block> } {
  const footer = footerOf(blocks);
  const lines: MetadataLine[] = [];
  for (const block of [...aboveTitle(blocks, title), ...headerOf(blocks, title), ...footer])
    lines.push(...metadataLinesOf(block, lines.at(-1)));
  const of = (statement: Statement): AdfNode[][] =>
    lines.filter((line) => line.statement === statement).map(({ content }) => content);
  const related = [...of('epic'), ...of('related')];
  return {
    metadata: {
      status: of('status')
        .map(statusOf)
        .find((status) => status !== undefined),
      authors: distinct([...of('authors'), ...authorsUnderHeadings(blocks)].flatMap(peopleOf)),
      created: of('created')
        .map(dayOf)
        .find((day) => day !== undefined),
      lastUpdated: of('lastUpdated')
        .map(dayOf)
        .find((day) => day !== undefined),
      relatedLinks: related.flatMap((content) => content.flatMap(linkOf)),
      epic: related.flatMap((content) => content.flatMap((node) => issueOf(node) ?? []))[0],
    },
    footer: new Set(footer),
  };
}

/** The blocks that say something about the design: those under its title, and those at its end. */
export const metadataBlocksOf = (blocks: readonly Block[], title: Block | undefined): Block[] => [
  ...headerOf(blocks, title),
  ...footerOf(blocks),
];

/** The blocks below the title up to the next heading; without a title, those above the first heading. */
function headerOf(blocks: readonly Block[], title: Block | undefined): Block[] {
  const start = title ? blocks.indexOf(title) + 1 : 0;
  const end = blocks.findIndex(({ node }, index) => index >= start && node.type === 'heading');
  return blocks.slice(start, end < 0 ? blocks.length : end);
}

/** A table above the title, as front matter becomes one. */
const aboveTitle = (blocks: readonly Block[], title: Block | undefined): Block[] =>
  title
    ? blocks.slice(0, blocks.indexOf(title)).filter(({ node, under }) => node.type === 'table' && under.length === 0)
    : [];

/** The statements that close a document, as some templates have them. */
function footerOf(blocks: readonly Block[]): Block[] {
  const isPassed = ({ node }: Block): boolean =>
    node.type === 'rule' || (node.type === 'paragraph' && !node.content?.length);
  const last = blocks.findLastIndex((block) => !isPassed(block) && !isMetadata(block));
  const closing = last < 0 || blocks[last]?.under.length === 0 ? [] : blocks.slice(last + 1).filter(isMetadata);
  const statements = closing.flatMap((block) => metadataLinesOf(block, undefined)).length;
  // One line alone may be the end of a section.
  return statements > 1 ? closing : [];
}

/** Who sections such as “Document control” name as authors, wherever they stand: in lines, pairs of cells, or a column. */
function authorsUnderHeadings(blocks: readonly Block[]): AdfNode[][] {
  const said = new Map<Heading | undefined, 'authors' | 'control' | undefined>();
  const saidBy = (heading: Heading | undefined) => {
    if (!said.has(heading)) {
      const text = heading?.text ?? '';
      const isControl = announcesDocumentControl(text);
      said.set(heading, statementOf(text) === 'authors' ? 'authors' : isControl ? 'control' : undefined);
    }
    return said.get(heading);
  };
  return blocks.flatMap((block) => {
    if (block.node.type === 'heading') return [];
    const says = saidBy(block.under.at(-1));
    // “Authors” as a heading says it of all that follows.
    if (says === 'authors') return [inlinesOf(block.node)];
    if (says === undefined) return [];
    const lines = metadataLinesOf(block, undefined).filter(({ statement }) => statement === 'authors');
    return [...lines.map(({ content }) => content), ...authorsInColumn(block.node)];
  });
}

function authorsInColumn(node: AdfNode): AdfNode[][] {
  const [header, ...rows] = node.type === 'table' ? (node.content ?? []) : [];
  const column = (header?.content ?? []).findIndex((cell) => statementOf(plainText(cell)) === 'authors');
  if (column < 0 || header?.content?.some(({ type }) => type !== 'tableHeader')) return [];
  return rows.flatMap(({ content = [] }) => {
    const cell = content[column];
    return cell ? [inlinesOf(cell)] : [];
  });
}

/** One word or lozenge; several to choose from are still the template's. */
function statusOf(content: AdfNode[]): string | undefined {
  const words = wordsOf(content);
  const isChoice = /[|/]/.test(words) && !content.some(({ type }) => type === 'status');
  return words === '' || isChoice || saysOnlyPrompts(content) ? undefined : words;
}

function dayOf(content: AdfNode[]): Day | undefined {
  const due = dueOf(content, undefined);
  return due && 'day' in due ? due.day : undefined;
}

function linkOf(node: AdfNode): Metadata['relatedLinks'] {
  const url = addressOf(node);
  if (url === undefined) return [];
  return [{ title: node.type === 'text' ? node.text : undefined, url }];
}

const distinct = (people: Owner[]): Owner[] => [
  ...new Map(people.map((person) => [JSON.stringify(person), person])).values(),
];
