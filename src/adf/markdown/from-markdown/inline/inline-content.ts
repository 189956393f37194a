import type { AdfMark, AdfNode } from '../../../../contract/adf-node';
import { withoutEnd, withoutStart } from '../../edges';

/** In the order in which they are written. */
const onWords = ['link', 'strong', 'em', 'strike', 'underline', 'subsup'];

/** ADF allows a link on code too, but Confluence's editor takes the code away from it when it opens the page. */
const onCode = ['code'];

/** Stands for a link whose address is refused, so that its end is not taken for that of another. */
export const refusedLink: AdfMark = { type: 'link' };

/** An element that may become a node where it ends. */
export interface NodeElement {
  tag: string;
  /** The node of its words; undefined where it is none. */
  nodeOf: ((words: string) => AdfNode | undefined) | undefined;
  /** Told that its words stay text. */
  onWords: () => void;
}

interface OpenElement extends NodeElement {
  /** How many nodes were gathered before it. */
  start: number;
  /** The link around it. */
  link: AdfMark | undefined;
}

/** Gathers the inline nodes of one block; neighbouring texts with the same marks become one. */
export class InlineContent {
  private nodes: AdfNode[] = [];
  private readonly open = new Map<string, AdfMark[]>();
  private marks: AdfMark[] | undefined = [];
  private isLineEnded = false;
  private readonly elements: OpenElement[] = [];
  private readonly openTags = new Map<string, number>();

  get isEmpty(): boolean {
    return this.nodes.length === 0;
  }

  /** The link that is open. */
  get link(): AdfMark | undefined {
    const mark = this.open.get('link')?.at(-1);
    return mark === refusedLink ? undefined : mark;
  }

  get isInLink(): boolean {
    return (this.open.get('link')?.length ?? 0) > 0;
  }

  openMark(mark: AdfMark): void {
    const opened = this.open.get(mark.type);
    if (opened) opened.push(mark);
    else this.open.set(mark.type, [mark]);
    this.marks = undefined;
  }

  closeMark(type: string): void {
    this.open.get(type)?.pop();
    this.marks = undefined;
  }

  /** A line's end in a text, which Jira refuses, becomes a space. */
  text(words: string): void {
    this.addText(words.includes('\n') ? words.replace(/\s*\n\s*/g, ' ') : words, this.currentMarks());
  }

  code(words: string): void {
    this.marked({ type: 'code' }, words);
  }

  /** Adds a text with one mark more than those open. */
  marked(mark: AdfMark, words: string): void {
    this.openMark(mark);
    this.text(words);
    this.closeMark(mark.type);
  }

  openNode(element: NodeElement): void {
    if (element.nodeOf) this.beginLine();
    this.elements.push({ ...element, start: this.nodes.length, link: this.link });
    this.count(element.tag, 1);
  }

  /** Ends the element that was opened last by a tag, and those left open in it; nothing where none was. */
  closeNode(tag: string): void {
    if (this.openTags.get(tag) === 0 || !this.openTags.has(tag)) return;
    for (let element = this.elements.pop(); element; element = this.elements.pop()) {
      this.count(element.tag, -1);
      if (element.tag === tag) {
        this.endNode(element);
        return;
      }
      element.onWords();
    }
  }

  private count(tag: string, more: number): void {
    this.openTags.set(tag, (this.openTags.get(tag) ?? 0) + more);
  }

  private endNode({ start, link, nodeOf, onWords }: OpenElement): void {
    const [only, ...others] = this.nodes.length > start + 1 ? [] : this.nodes.slice(start);
    const isPlain = only?.type === 'text' && others.length === 0 && !only.marks?.some(({ type }) => type === 'code');
    const node = isPlain && !link ? nodeOf?.(only.text ?? '') : undefined;
    if (node) this.nodes[start] = node;
    else onWords();
  }

  add(node: AdfNode): void {
    this.beginLine();
    this.nodes.push(node);
  }

  /** What comes next begins a line of its own, if anything came before. */
  endLine(): void {
    this.isLineEnded = this.nodes.length > 0;
  }

  private beginLine(): void {
    if (this.isLineEnded && this.nodes.at(-1)?.type !== 'hardBreak') this.nodes.push({ type: 'hardBreak' });
    this.isLineEnded = false;
  }

  /** What was gathered since the last call, without the space and breaks around it; undefined where there is nothing. */
  take(): AdfNode[] | undefined {
    return this.trimmed()?.map(inLine);
  }

  /** What `take` gives as a paragraph, or a smart link that stands for itself where that may stand. */
  takeBlock(mayStand: (type: string) => boolean): AdfNode | undefined {
    const content = this.trimmed();
    const [only] = content ?? [];
    if (!content || !only) return undefined;
    return content.length === 1 && blockCards.has(only.type) && mayStand(only.type)
      ? only
      : { type: 'paragraph', content: content.map(inLine) };
  }

  private trimmed(): AdfNode[] | undefined {
    for (const { onWords } of this.elements) onWords();
    this.elements.length = 0;
    this.openTags.clear();
    const nodes = joinTexts(this.nodes);
    this.nodes = [];
    this.isLineEnded = false;
    let start = 0;
    let end = nodes.length;
    while (start < end && isEmptyAfter(withoutStart, nodes[start])) start++;
    while (end > start && isEmptyAfter(withoutEnd, nodes[end - 1])) end--;
    return end > start ? nodes.slice(start, end) : undefined;
  }

  private addText(words: string, marks: AdfMark[]): void {
    if (words === '' || (this.isLineEnded && words.trim() === '')) return;
    this.beginLine();
    const isAtStart = this.elements.at(-1)?.start === this.nodes.length;
    const last = isAtStart ? undefined : this.nodes.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
      last.text = (last.text ?? '') + words;
    } else {
      this.nodes.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
    }
  }

  private currentMarks(): AdfMark[] {
    if (this.marks) return this.marks;
    const isCode = (this.open.get('code')?.length ?? 0) > 0 && !this.link;
    const marks: AdfMark[] = [];
    for (const type of isCode ? onCode : onWords) {
      const mark = this.open.get(type)?.at(-1);
      if (mark && mark !== refusedLink) marks.push(mark);
    }
    this.marks = marks;
    return marks;
  }
}

function sameMarks(one: AdfMark[], other: AdfMark[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]));
}

const sameMark = (one: AdfMark, other: AdfMark | undefined): boolean =>
  one === other || (one.type === other?.type && JSON.stringify(one.attrs) === JSON.stringify(other.attrs));

const blockCards = new Set(['blockCard', 'embedCard']);

const inLine = (node: AdfNode): AdfNode =>
  blockCards.has(node.type) ? { type: 'inlineCard', attrs: { url: node.attrs?.url } } : node;

/** Texts that an element which is no node has parted, as one. */
function joinTexts(nodes: AdfNode[]): AdfNode[] {
  const joined: AdfNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks ?? [], node.marks ?? [])) {
      last.text = (last.text ?? '') + (node.text ?? '');
    } else joined.push(node);
  }
  return joined;
}

/** Takes space off a node at an edge; true where nothing is left of it. Code keeps its space: there it is meant. */
function isEmptyAfter(trim: (text: string) => string, node: AdfNode | undefined): boolean {
  if (node?.text === undefined) return node?.type === 'hardBreak';
  if (node.marks?.some(({ type }) => type === 'code')) return false;
  node.text = trim(node.text);
  return node.text === '';
}
