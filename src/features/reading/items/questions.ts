import { plainText } from '../../../adf/text';
import { message } from '../../../i18n/message';
import type { Block } from '../blocks';
import type { Skipped } from '../design';
import { linesOf } from '../inline/lines';
import { isBlank, outerOf } from '../inline/outer';
import { isStrong, wordsOf } from '../inline/words';
import type { Part } from '../tracked-sections';
import { fieldNamed } from '../vocabulary/fields';
import { announcementOf, announcesDone } from '../vocabulary/headings';
import { saysNone } from '../vocabulary/status-words';
import {
  areDetails,
  asks,
  asksAnywhere,
  beginsAsQuestion,
  isAsked,
  leavesOpen,
  isNumbered,
  mostlyAsk,
  wordsOfQuestion,
} from './asking';
import { readEntries } from './entries';
import { type Entry, rowIdOf } from './entry';
import { itemLabels } from './labels';
import { entriesOfList, isList } from './list';
import { paragraphEntry, readParagraph } from './paragraph';
import { joined, nothing, type Reading, type Scope } from './scope';
import { splitAtHeadings, type SubSection } from './sub-sections';
import { isTableOf, readTable } from './table';
import { entriesOfTasks } from './tasks';
import { linesWithin } from './within';

/** The open questions of a part, in whichever forms they stand. */
export function readQuestions({ blocks, hasInner }: Pick<Part, 'blocks' | 'hasInner'>, scope: Scope): Reading {
  const strict = readGroup(blocks, scope);
  const reading =
    strict.items.length > 0 || scope.mixed || hasInner ? strict : joined([strict, readOpenParagraphs(blocks, scope)]);
  const isUnexplained = reading.items.length === 0 && reading.skipped.length === 0 && !hasInner;
  return isUnexplained && !scope.mixed ? { items: [], skipped: [whyNone(blocks, scope)] } : reading;
}

/** A section of paragraphs alone, none of which ends in “?”: those that ask within, or leave something open. */
function readOpenParagraphs(blocks: readonly Block[], scope: Scope): Reading {
  if (blocks.some(({ node }) => node.type !== 'paragraph')) return nothing;
  const entries = blocks.flatMap(({ node, path }): Entry[] => {
    const words = wordsOf(outerOf(node.content ?? []).inner);
    const isOpen = asksAnywhere(words) || leavesOpen(words);
    if (!isOpen || saysNone(words) || /[:：]$/.test(words)) return [];
    return [paragraphEntry({ node, path }, linesOf(node.content ?? [], itemLabels))];
  });
  return readEntries(entries, scope, wordsOfQuestion);
}

/** Whether an entry of a part that holds other things too is a question, by what it is. */
const isQuestion = ({ lines, details }: Entry): boolean =>
  lines.some((line) => isAsked(line) || asksAnywhere(wordsOf(line.content)) || isNumbered(wordsOf(line.content))) ||
  details.some(({ label, content }) => label === undefined && asksAnywhere(wordsOf(content)));

/** Under a heading that announces other things as well, only what asks something is a question. */
function readAsked(entries: readonly Entry[], scope: Scope): Reading {
  if (!scope.mixed) return readEntries(entries, scope, wordsOfQuestion);
  const readings = entries.map((entry) => ({ entry, ...readEntries([entry], scope, wordsOfQuestion) }));
  // Among questions, what begins as one is one without its mark.
  const isAmongQuestions = entries.length > 2 && entries.filter(isQuestion).length * 2 > entries.length;
  const asked = readings.filter(
    ({ entry, items }) =>
      isQuestion(entry) ||
      (isAmongQuestions && entry.lines.some(({ content }) => beginsAsQuestion(wordsOf(content)))) ||
      items.some((item) => item.isPrompt || scope.isTracked(item)),
  );
  const others = readings.filter((reading) => reading.items.length > 0 && !asked.includes(reading)).length;
  const skipped =
    others === 0
      ? []
      : [
          {
            what: message('items.shareOf', { heading: scope.heading, count: others, total: readings.length }),
            reason: message('items.mixedHeading'),
          },
        ];
  const read = readEntries(
    asked.map(({ entry }) => entry),
    scope,
    wordsOfQuestion,
  );
  return joined([read, { items: [], skipped }]);
}

function whyNone(blocks: readonly Block[], { heading }: Scope): Skipped {
  const what = message('items.section', { heading });
  const texts = blocks.map(({ node }) => plainText(node)).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return { what, reason: message('items.empty') };
  if (texts.every(saysNone)) return { what, reason: message('items.saysNone', { text: first }) };
  if (blocks.some(({ node }) => node.type === 'table'))
    return { what, reason: message('items.noneInTable', { kind: 'question' }) };
  return {
    what,
    reason: message('items.noQuestionForm'),
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
      pieces.push([entry], askedBelow(section, title));
    }
  }
  return readPieces(pieces, scope);
}

/** Entries are read last, when all that belongs to them has been found. */
const readPieces = (pieces: readonly (Reading | Entry[])[], scope: Scope): Reading =>
  joined(pieces.map((piece) => (Array.isArray(piece) ? readAsked(piece, scope) : piece)));

/** A heading over questions, such as “Backend”, rather than one that is a question. */
function isGroup({ blocks }: SubSection, title: string): boolean {
  if (asks(title) || isNumbered(title)) return false;
  const [first] = blocks;
  if (!first) return false;
  if (first.node.type === 'taskList' || isTableOf('question', first)) return true;
  return isList(first.node) && mostlyAsk(entriesOfList(first.node, first.path));
}

/** Questions below the headings within a question's own section: they belong to it, and are said. */
function askedBelow({ blocks }: SubSection, heading: string): Reading {
  const first = blocks.findIndex(({ node }) => node.type === 'heading');
  const count =
    first < 0
      ? 0
      : blocks.slice(first).filter(({ node }) => node.type === 'paragraph' && asksAnywhere(plainText(node))).length;
  if (count === 0) return nothing;
  return {
    items: [],
    skipped: [{ what: message('items.below', { heading, count }), reason: message('items.belowQuestion') }],
  };
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
function readFlat(blocks: readonly Block[], whole: Scope): Reading {
  const pieces: (Reading | Entry[])[] = [];
  let current: Entry | undefined;
  let scope = whole;
  const turn = (next: Scope) => {
    // What was found so far is of the group before.
    pieces.splice(0, pieces.length, readPieces(pieces, scope));
    current = undefined;
    scope = next;
  };
  for (const [index, block] of blocks.entries()) {
    const { node, path } = block;
    const next = blocks[index + 1];
    const group = next && groupAt(block, next, whole);
    if (group) {
      turn(group);
      continue;
    }
    if (node.type === 'blockquote') {
      const asked = quotedQuestions(block);
      if (asked.length > 0) pieces.push(asked);
      else current?.details.push(...linesWithin(node));
      continue;
    }
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

/**
 * A line that groups what follows: “**Backend**” over questions, “Resolved:”, “New open questions for v2:”. Undefined for
 * any other block.
 */
function groupAt({ node }: Block, next: Block, scope: Scope): Scope | undefined {
  if (node.type !== 'paragraph') return undefined;
  const content = outerOf(node.content ?? []).inner;
  const words = wordsOf(content);
  if (words === '' || words.length > longestCaption || asks(words)) return undefined;
  const bare = words.replace(/[:：]$/, '');
  const isBold = content.every((inline) => isStrong(inline) || isBlank(inline));
  const isCaption = isBold || bare !== words;
  if (
    !isCaption ||
    (!isList(next.node) &&
      next.node.type !== 'taskList' &&
      next.node.type !== 'paragraph' &&
      next.node.type !== 'table')
  )
    return undefined;
  if (announcesDone(bare)) return { ...scope, done: true };
  if (announcementOf(bare)?.kind === 'question' || /\bopen questions?\b/i.test(bare)) return { ...scope, done: false };
  if (!isBold || isNumbered(words) || !/^[\p{L}\p{N} &/,'’()-]+$/u.test(bare)) return undefined;
  const asked =
    next.node.type === 'paragraph'
      ? asks(wordsOf(next.node.content ?? [])) && bare.split(' ').length <= 3
      : isList(next.node) && mostlyAsk(entriesOfList(next.node, next.path));
  return asked ? scope : undefined;
}

const longestCaption = 100;

/** What a quote asks: each of its paragraphs that does. */
const quotedQuestions = ({ node, path }: Block): Entry[] =>
  (node.content ?? []).flatMap((inner, index) => {
    if (inner.type !== 'paragraph') return [];
    const read = readParagraph({ node: inner, path: [...path, index], under: [] });
    return read.is === 'question' && read.entry.lines.some(isAsked) ? [read.entry] : [];
  });

/** Whether a list says something of the question above it, such as its options. */
const belongTo = (entry: Entry, list: readonly Entry[]): boolean =>
  areDetails(list) || (entry.place.form === 'paragraph' && !mostlyAsk(list));

const severalInOne = (count: number, { heading }: Scope): Reading => ({
  items: [],
  skipped: [
    {
      what: message('items.moreInParagraph', { heading, count }),
      reason: message('items.oneAParagraph'),
    },
  ],
});
