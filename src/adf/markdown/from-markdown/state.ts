import { message, type MessageDescriptor } from '../../../i18n/message';
import type { Environment } from '../parser/environment';
import type { AdfNode } from '../../../contract/adf-node';
import type { NewId } from '../markdown-to-adf';
import type { Repair } from '../repair';
import { asBold } from './as-bold';
import { allows, inside, remedyFor } from './containers';
import type { Frame, FrameKind } from './frames/frame';
import type { ListFrame } from './frames/list-frame';

interface OpenFrame {
  frame: Frame;
  /** The tag that opened it: it ends with its closing tag, or with the Markdown container around it. */
  html: string | undefined;
  line: number;
}

/** What the handlers share while one document is converted. */
export class State {
  /** The line of the source that is being converted, counted from 1. */
  line = 1;
  readonly footnotes: { number: number; list: ListFrame }[] = [];
  private readonly open: OpenFrame[];
  private readonly found = new Map<string, Repair>();

  constructor(
    root: Frame,
    readonly environment: Environment,
    readonly newId: NewId,
    /** Whether the tag of a mention becomes one; else it is its name. */
    readonly keepsMentions: boolean,
  ) {
    this.open = [{ frame: root, html: undefined, line: 1 }];
  }

  get top(): Frame {
    const last = this.open.at(-1);
    if (!last) throw new Error('The document is closed');
    return last.frame;
  }

  /** Whether the frame on top was opened by a tag. */
  get topIsHtml(): boolean {
    return this.open.at(-1)?.html !== undefined;
  }

  isInside(kind: FrameKind): boolean {
    return this.open.some(({ frame }) => frame.kind === kind);
  }

  /** Opens a frame; the one on top again, where a container may not stand in it and leaves its content to it. */
  push(frame: Frame, html?: string): void {
    this.open.push({ frame, html, line: this.line });
  }

  /** Closes the frame of a Markdown container, and those of tags left open in it. */
  pop(): void {
    this.closeHtml();
    this.closeTop();
  }

  /** The tags that are open in this container, the outermost first. */
  get openTags(): string[] {
    const from = this.open.findLastIndex(({ html }) => html === undefined) + 1;
    return this.open.slice(from).flatMap(({ html }) => html ?? []);
  }

  /** Closes the frame of a tag, and of those left open in it; nothing where it was not opened in this container. */
  popHtml(tag: string): void {
    const at = this.open.findLastIndex(({ html }) => html === undefined || html === tag);
    if (this.open[at]?.html === undefined) return;
    while (this.open.length > at) this.closeTop();
  }

  closeHtml(): void {
    while (this.topIsHtml) this.closeTop();
  }

  /** Adds a block to the frame on top, changed as that asks for. */
  add(node: AdfNode, line = this.line): void {
    const { top } = this;
    if (allows(top.kind, node.type)) {
      top.add(node);
    } else if (node.type === 'heading') {
      this.repairAt(line, inside('heading', top.kind), message('repair.boldParagraph'));
      top.add({ type: 'paragraph', ...(node.content && { content: asBold(node.content) }) });
    } else {
      const [what, done] = remedyFor(top.kind, node.type);
      this.repairAt(line, what, done);
      top.addOutside(node);
    }
  }

  repair(what: MessageDescriptor, done: MessageDescriptor): void {
    this.repairAt(this.line, what, done);
  }

  repairAt(line: number | undefined, what: MessageDescriptor, done: MessageDescriptor): void {
    this.found.set(JSON.stringify([line, what, done]), { ...(line !== undefined && { line }), what, done });
  }

  /** What was repaired, by line. */
  repairs(): Repair[] {
    return [...this.found.values()].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }

  private closeTop(): void {
    const closed = this.open.pop();
    if (!closed || closed.frame === this.top) return;
    for (const node of closed.frame.close()) this.add(node, closed.line);
  }
}
