import type { Day } from '../../adf/day';
import { plainText } from '../../adf/text';
import { say } from '../../words/say';
import type { Block } from '../blocks';
import type { Skipped } from '../design';
import { linesOf } from '../inline/lines';
import { outerOf } from '../inline/outer';
import { wordsOf } from '../inline/words';
import type { Part } from '../parts';
import { fieldNamed } from '../vocabulary/fields';
import { announcesDone } from '../vocabulary/headings';
import { saysNone } from '../vocabulary/status-words';
import { areDetails, asks, isNumbered, mostlyAsk, wordsOfQuestion } from './asking';
import { readEntries } from './entries';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';
import { entriesOfList, isList } from './list';
import { readParagraph } from './paragraph';
import { joined, type Reading, type Scope } from './scope';
import { splitAtHeadings, type SubSection } from './sub-sections';
import { isTableOf, readTable } from './table';
import { entriesOfTasks } from './tasks';
import { linesWithin } from './within';

/** The open questions of a part, in whichever forms they stand. */
export function readQuestions({ heading, announces, blocks, hasInner }: Part, near: Day | undefined): Reading {
  const scope: Scope = { kind: 'question', heading: heading.text, near, done: false };
  const reading = readGroup(blocks, scope);
  if (announces.kind === 'question' && announces.mixed) return onlyAsked(reading, scope);
  const isUnexplained = reading.items.length === 0 && reading.skipped.length === 0 && !hasInner;
  return isUnexplained ? { items: [], skipped: [whyNone(blocks, scope)] } : reading;
}

/** Under a heading that announces other things as well, only what asks something is a question. */
function onlyAsked({ items, skipped }: Reading, { heading }: Scope): Reading {
  const asked = items.filter(({ text, isPrompt }) => isPrompt || asks(text));
  const others = items.length - asked.length;
  const reason = say('items.mixedHeading');
  return {
    items: asked,
    skipped:
      others === 0
        ? skipped
        : [...skipped, { what: say('items.shareOf', { heading, count: others, total: items.length }), reason }],
  };
}

function whyNone(blocks: readonly Block[], { heading }: Scope): Skipped {
  const what = say('items.section', { heading });
  const texts = blocks.map(({ node }) => plainText(node)).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return { what, reason: say('items.empty') };
  if (texts.every(saysNone)) return { what, reason: say('items.saysNone', { text: first }) };
  if (blocks.some(({ node }) => node.type === 'table'))
    return { what, reason: say('items.noneInTable', { kind: 'question' }) };
  return {
    what,
    reason: say('items.noQuestionForm'),
  };
}

function readGroup(blocks: readonly Block[], scope: Scope): Reading {
  const { before, sections } = splitAtHeadings(blocks);
  if (sections.length === 0) return readFlat(before, scope);
  const pieces: (Reading | Entry[])[] = [readGroup(before, scope)];
  let entry: Entry | undefined;
  for (const section of sections) {
    const title = wordsOf(outerOf(section.heading.node.content ?? []).inner);
    if (entry && fieldNamed(title) !== undefined) {
      // “Options” on the same level as the question it belongs to.
      entry.details.push(...[section.heading, ...section.blocks].flatMap(({ node }) => linesWithin(node)));
      continue;
    }
    entry = undefined;
    if (announcesDone(title)) pieces.push(readGroup(section.blocks, { ...scope, done: true }));
    else if (isGroup(section, title)) pieces.push(readGroup(section.blocks, scope));
    else {
      entry = entryOfSection(section);
      pieces.push([entry]);
    }
  }
  return readPieces(pieces, scope);
}

/** Entries are read last, when all that belongs to them has been found. */
const readPieces = (pieces: readonly (Reading | Entry[])[], scope: Scope): Reading =>
  joined(pieces.map((piece) => (Array.isArray(piece) ? readEntries(piece, scope, wordsOfQuestion) : piece)));

/** A heading over questions, such as “Backend”, rather than one that is a question. */
function isGroup({ blocks }: SubSection, title: string): boolean {
  if (asks(title) || isNumbered(title)) return false;
  const [first] = blocks;
  if (!first) return false;
  if (first.node.type === 'taskList' || isTableOf('question', first)) return true;
  return isList(first.node) && mostlyAsk(entriesOfList(first.node, first.path));
}

const entryOfSection = ({ heading: { node, path }, blocks }: SubSection): Entry => ({
  lines: linesOf(node.content ?? [], itemLabels),
  holder: node,
  details: blocks.flatMap((block) => linesWithin(block.node)),
  place: { form: 'heading', path },
  rowId: rowIdOf(node),
  ticked: false,
});

/** Blocks without headings: entries of lists and paragraphs, and tables, in order. */
function readFlat(blocks: readonly Block[], scope: Scope): Reading {
  const pieces: (Reading | Entry[])[] = [];
  let current: Entry | undefined;
  for (const block of blocks) {
    const { node, path } = block;
    if (node.type === 'table') {
      pieces.push(readTable(block, scope));
      current = undefined;
    } else if (node.type === 'taskList') {
      const entries = entriesOfTasks(node, path);
      pieces.push(entries);
      current = entries.at(-1);
    } else if (isList(node)) {
      const entries = entriesOfList(node, path);
      if (current && belongTo(current, entries)) current.details.push(...linesWithin(node));
      else {
        pieces.push(entries);
        current = undefined;
      }
    } else if (node.type === 'paragraph') {
      const read = readParagraph(block);
      if (read.is === 'question') {
        pieces.push([read.entry]);
        current = read.entry;
        if (read.more > 0) pieces.push(severalInOne(read.more, scope));
      } else if (read.is === 'detail') current?.details.push(...read.lines);
      else if (read.is === 'caption') current = undefined;
    }
  }
  return readPieces(pieces, scope);
}

/** Whether a list says something of the question above it, such as its options. */
const belongTo = (entry: Entry, list: readonly Entry[]): boolean =>
  areDetails(list) || (entry.place.form === 'paragraph' && !mostlyAsk(list));

const severalInOne = (count: number, { heading }: Scope): Reading => ({
  items: [],
  skipped: [
    {
      what: say('items.moreInParagraph', { heading, count }),
      reason: say('items.oneAParagraph'),
    },
  ],
});
