import { stableJson } from './normal-form';
import type { AdfDocument, AdfMark, AdfNode } from '../contract/adf-node';
import { type AdfPath, nodeAt, replaceAt } from './path';
import { descendants } from './walk';

/** A comment on a stretch of a node's content, counted in letters; a child that is no text counts as one. */
interface PlacedMark {
  mark: AdfMark;
  parent: AdfPath;
  start: number;
  end: number;
}

/**
 * The document with the comment marks that another state of it has and this one lacks, each on the same words; the very
 * same document where it lacks none. `unplaced` are ids of those whose words are gone.
 */
export function withCommentMarksOf(
  document: AdfDocument,
  other: AdfDocument,
): { document: AdfDocument; unplaced: string[] } {
  const present = new Set(commentMarksIn(document).map(({ mark }) => idOf(mark)));
  const lacking = commentMarksIn(other).filter(({ mark }) => !present.has(idOf(mark)));
  const unplaced = new Set<string>();
  let marked = document;
  for (const placed of lacking) {
    const place = placeIn(marked, other, placed);
    if (!place) unplaced.add(idOf(placed.mark));
    else marked = replaceAt(marked, place.parent, (node) => withMark(node, { ...place, mark: placed.mark }));
  }
  return { document: marked, unplaced: [...unplaced] };
}

/** Whether any words of a document are commented on. */
export const hasCommentMarks = (document: AdfDocument): boolean => commentMarksIn(document).length > 0;

/** A comment as its own record has it: the id of its mark, and the words that it was made on. */
export interface CommentOnWords {
  id: string;
  words: string;
}

/**
 * The document with marks of the comments that it lacks, each on its words where they stand once; the very same document
 * where it lacks none. `unplaced` are ids of those whose words are gone, or stand there more than once.
 */
export function withCommentsOn(
  document: AdfDocument,
  comments: readonly CommentOnWords[],
): { document: AdfDocument; unplaced: string[] } {
  const unplaced: string[] = [];
  let marked = document;
  for (const { id, words } of comments) {
    const mark: AdfMark = { type: 'annotation', attrs: { id, annotationType: 'inlineComment' } };
    if (commentMarksIn(marked).some((placed) => idOf(placed.mark) === idOf(mark))) continue;
    const places = placesOf(marked, Array.from(words));
    const [place] = places;
    if (place === undefined || places.length > 1) unplaced.push(id);
    else marked = replaceAt(marked, place.parent, (node) => withMark(node, { ...place, mark }));
  }
  return { document: marked, unplaced };
}

/** Everywhere that words stand within one node. */
const placesOf = (document: AdfDocument, words: readonly string[]): Place[] =>
  words.length === 0
    ? []
    : [...descendants(document)].flatMap(({ node, path: parent }) => {
        const letters = lettersIn(node);
        return letters.flatMap((_, start): Place[] =>
          isSame(letters.slice(start, start + words.length), words)
            ? [{ parent, start, end: start + words.length }]
            : [],
        );
      });

const isComment = ({ type }: AdfMark): boolean => type === 'annotation';

const idOf = ({ attrs }: AdfMark): string => stableJson(attrs?.id);

/** The comment marks of a document, each with all that it stands on in one node. */
function commentMarksIn(document: AdfDocument): PlacedMark[] {
  return [{ node: document as AdfNode, path: [] }, ...descendants(document)].flatMap(({ node: parent, path }) => {
    const placed = new Map<string, PlacedMark>();
    let at = 0;
    for (const child of parent.content ?? []) {
      const end = at + lettersOf(child).length;
      for (const mark of at < end ? (child.marks ?? []).filter(isComment) : []) {
        const before = placed.get(idOf(mark));
        placed.set(idOf(mark), { mark, parent: path, start: before?.start ?? at, end });
      }
      at = end;
    }
    return [...placed.values()];
  });
}

/** Text letter by letter; anything else by what it is. */
function lettersOf({ type, attrs, text }: AdfNode): string[] {
  if (type === 'text') return Array.from(text ?? '');
  const { localId: _, ...others } = attrs ?? {};
  return [`${type} ${stableJson(others)}`];
}

const lettersIn = ({ content = [] }: AdfNode): string[] => content.flatMap(lettersOf);

type Place = Omit<PlacedMark, 'mark'>;

/** Where the words of a comment stand: in the node that holds the same as theirs did, else in the one at its place. */
function placeIn(document: AdfDocument, other: AdfDocument, { parent, start, end }: PlacedMark): Place | undefined {
  const before = nodeAt(other, parent);
  if (!before) return undefined;
  const letters = lettersIn(before);
  const holdsTheSame = (node: AdfNode) => node.type === before.type && isSame(lettersIn(node), letters);
  const now = nodeAt(document, parent);
  if (now && holdsTheSame(now)) return { parent, start, end };
  const twins = pathsOf(other, holdsTheSame);
  const same = pathsOf(document, holdsTheSame);
  const moved = same.length === twins.length ? same[twins.findIndex((path) => isSame(path, parent))] : undefined;
  if (moved) return { parent: moved, start, end };
  const at = now?.type === before.type ? foundIn(lettersIn(now), letters.slice(start, end), start) : undefined;
  return at === undefined ? undefined : { parent, start: at, end: at + end - start };
}

const pathsOf = (document: AdfDocument, isOne: (node: AdfNode) => boolean): AdfPath[] =>
  [...descendants(document)].filter(({ node }) => isOne(node)).map(({ path }) => path);

/** Where words stand in letters: where they stood, else where they stand the only time. */
function foundIn(letters: readonly string[], words: readonly string[], start: number): number | undefined {
  if (isSame(letters.slice(start, start + words.length), words)) return start;
  const parting = '\u0000';
  const parted = (each: readonly string[]) => `${parting}${each.join(parting)}${parting}`;
  const [all, sought] = [parted(letters), parted(words)];
  const at = all.indexOf(sought);
  if (at < 0 || all.lastIndexOf(sought) !== at) return undefined;
  return all.slice(0, at).split(parting).length - 1;
}

const isSame = <Part>(left: readonly Part[], right: readonly Part[]): boolean =>
  left.length === right.length && left.every((part, index) => part === right[index]);

function withMark(parent: AdfNode, { mark, start, end }: PlacedMark): AdfNode {
  let at = 0;
  const content = (parent.content ?? []).flatMap((child): AdfNode[] => {
    const letters = lettersOf(child);
    const [from, to] = [Math.max(0, start - at), Math.min(letters.length, end - at)];
    at += letters.length;
    if (from >= to) return [child];
    const marked = { ...child, marks: [...(child.marks ?? []), mark] };
    if (child.type !== 'text') return [marked];
    const part = (node: AdfNode, first: number, last: number): AdfNode[] =>
      first < last ? [{ ...node, text: letters.slice(first, last).join('') }] : [];
    return [...part(child, 0, from), ...part(marked, from, to), ...part(child, to, letters.length)];
  });
  return { ...parent, content };
}
