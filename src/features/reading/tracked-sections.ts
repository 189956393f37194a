import { plainText } from '../../adf/text';
import type { ItemKind } from '../../contract/api';
import type { Block, Heading } from './blocks';
import { fold } from './vocabulary/fold';
import { type Announcement, announcementOf, announcesNotes, type Plan } from './vocabulary/headings';

/** A heading or a line that announces open questions or milestones, and the blocks that are not a nested part's. */
export interface Part {
  heading: Heading;
  kind: Announcement['kind'];
  /** What kind of plan it is; of questions it says nothing. */
  plan: Plan;
  mixed: boolean;
  done: boolean;
  /** It is read as if its heading announced it, whatever its words. */
  isDecided: boolean;
  blocks: Block[];
  /** Whether part of it is announced again by a heading within. */
  hasInner: boolean;
}

export const partOf = (heading: Heading, announces: Announcement, isDecided = false): Part => ({
  heading,
  kind: announces.kind,
  plan: announces.kind === 'milestone' ? announces.plan : 'milestones',
  mixed: announces.kind === 'question' && announces.mixed,
  done: announces.done,
  isDecided,
  blocks: [],
  hasInner: false,
});

/** The parts of a design that hold tracked items, in order, and the blocks that no part holds. */
export interface TrackedSections {
  parts: Part[];
  rest: Block[];
}

/** What a heading announces: `announcementOf`, or the same with a memory for one document. */
export type Announcing = typeof announcementOf;

/** Headings, folded, that are taken to announce items of a kind. */
export interface AskedSections {
  kind: ItemKind;
  headings: ReadonlySet<string>;
}

/**
 * Finds what is announced. A block belongs to the innermost heading that announces; the title of a document says what the
 * document is, and announces none of its parts.
 */
export function trackedSections(
  blocks: readonly Block[],
  title: Block | undefined,
  asked?: AskedSections,
  announcement: Announcing = announcementOf,
): TrackedSections {
  const parts = new Map<Heading, Part | undefined>();
  const rest: Block[] = [];
  const innermost = (under: readonly Heading[]): Part | undefined => {
    const heading = under.findLast((above) => parts.has(above));
    return heading && parts.get(heading);
  };
  const lead = new Map<Block, Part>();

  for (const [index, block] of blocks.entries()) {
    const heading = block.node.type === 'heading' ? block.under.at(-1) : undefined;
    const decided = heading && block !== title ? decidedOn(heading.text, asked) : undefined;
    const announces = decided ?? (heading && block !== title ? announcement(heading.text) : undefined);
    // Footnotes stand at the end of a document, and belong to none of its sections.
    if (heading && announcesNotes(heading.text)) parts.set(heading, undefined);
    const part = innermost(block.under);
    if (heading && announces) {
      parts.set(heading, partOf(heading, announces, decided !== undefined));
      if (part) part.hasInner = true;
      continue;
    }
    const led = lead.get(block);
    if (led) led.blocks.push(block);
    else if (part) part.blocks.push(block);
    else {
      const next = blocks[index + 1];
      const announced = next && announcementOfLine(block, next);
      if (next && announced) lead.set(next, announced);
      else rest.push(block);
    }
  }
  const all = [...parts.values(), ...lead.values()].filter((part) => part !== undefined);
  return { parts: all.toSorted((one, other) => order(one.heading, other.heading)), rest };
}

function decidedOn(heading: string, asked: AskedSections | undefined): Announcement | undefined {
  if (!asked?.headings.has(fold(heading))) return undefined;
  return asked.kind === 'milestone'
    ? { kind: 'milestone', plan: 'milestones', done: false }
    : { kind: 'question', mixed: false, done: false };
}

const order = ({ path: one }: Heading, { path: other }: Heading): number => {
  const at = one.findIndex((index, depth) => index !== other[depth]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
};

const longestLine = 100;
const listed = new Set(['bulletList', 'orderedList', 'taskList', 'table']);

/** A cheap look before a close one. */
const endsInColon = ({ content }: Block['node']): boolean => {
  const last = content?.findLast(({ type, text }) => type !== 'text' || text?.trim() !== '');
  return last?.type !== 'text' || /[:：]\s*$/.test(last.text?.slice(-4) ?? '');
};

/** A line over a list or a table may announce it as a heading would: “Key milestones:”. */
function announcementOfLine({ node, path }: Block, next: Block): Part | undefined {
  if (node.type !== 'paragraph' || !listed.has(next.node.type)) return undefined;
  if (!endsInColon(node)) return undefined;
  const words = plainText(node);
  if (words.length > longestLine || !/[:：]$/.test(words)) return undefined;
  const text = words.slice(0, -1);
  const announces = announcementOf(text);
  // A plan in a line is too little to go by.
  if (!announces || (announces.kind === 'milestone' && announces.plan !== 'milestones')) return undefined;
  return partOf({ text, level: 7, path }, announces);
}
