import { message } from '../../../../i18n/message';
import type { AdfNode } from '../../../../contract/adf-node';
import { allows } from '../containers';
import type { State } from '../state';
import { imageBlock } from '../inline/image';
import { InlineContent } from '../inline/inline-content';
import type { TokenHandler } from '../tokens/handler';
import { closeDetails, nameDetails, openDetails } from './details';
import { reportDropped } from './dropped';
import { addInlineTag, imageOfTag } from './inline-tag';
import { isInLine } from './in-line';
import { htmlPieces, type HtmlPiece } from './pieces';
import { closeStructure, isStructure, openStructure } from './structure';

const headingTag = /^h[1-6]$/;

/** Tags whose text is code to be read, not run. */
const verbatim = new Set(['pre', 'script', 'style']);

/**
 * HTML between blocks of Markdown: `<details>` as an expand, lists, tables, quotes and headings as such, text as paragraphs,
 * any other block tag beginning a new one.
 */
export const htmlBlock: TokenHandler = ({ content }, state) => {
  const reader = new HtmlBlock(state);
  const firstLine = state.line;
  let position = 0;
  for (const piece of htmlPieces(content)) {
    for (; position < piece.start; position++) if (content[position] === '\n') state.line++;
    reader.read(piece);
  }
  reader.end();
  state.line = firstLine;
};

class HtmlBlock {
  private readonly inline = new InlineContent();
  private summary: string | undefined;
  private level: number | undefined;
  private code: { tag: string; text: string } | undefined;

  constructor(private readonly state: State) {}

  read(piece: HtmlPiece): void {
    if (this.code) this.readCode(piece, this.code);
    else if (piece.kind === 'text') this.text(piece.text);
    else if (piece.kind === 'open') this.openTag(piece);
    else if (piece.kind === 'close') this.closeTag(piece);
    else reportDropped(piece, this.state);
  }

  end(): void {
    this.endSummary();
    this.endCode();
    this.endParagraph();
  }

  private text(text: string): void {
    const words = text.replace(/[ \t\n]+/g, ' ');
    if (this.summary !== undefined) this.summary += words;
    else if (words !== ' ' || !this.inline.isEmpty) this.inline.text(words);
  }

  private openTag(piece: Extract<HtmlPiece, { kind: 'open' | 'close' }>): void {
    const { tag, attributes } = piece;
    const image =
      tag === 'img' && this.summary === undefined ? imageBlock(imageOfTag(attributes), this.inline.link) : undefined;
    if (tag === 'details') {
      this.endParagraph();
      openDetails(this.state);
    } else if (tag === 'summary') {
      this.endSummary();
      this.endParagraph();
      this.summary = '';
    } else if (this.summary === undefined && isStructure(tag)) {
      this.endParagraph();
      if (!openStructure(tag, attributes, this.state)) reportDropped(piece, this.state);
    } else if (this.summary === undefined && headingTag.test(tag)) {
      this.endParagraph();
      this.level = Number(tag.slice(1));
    } else if (verbatim.has(tag)) {
      this.endParagraph();
      this.code = { tag, text: '' };
      this.state.repair(message('repair.rawTags.what', { tag: `<${tag}>` }), message('repair.madeCodeBlock'));
    } else if (image) {
      this.endParagraph();
      this.state.add(image);
    } else if (tag === 'hr') {
      this.endParagraph();
      this.state.add({ type: 'rule' });
    } else if (this.summary !== undefined || !addInlineTag(piece, this.inline, this.state)) {
      if (this.summary === undefined && !isInLine(tag)) this.endParagraph();
      reportDropped(piece, this.state);
    }
  }

  private closeTag(piece: Extract<HtmlPiece, { kind: 'open' | 'close' }>): void {
    if (piece.tag === 'summary') {
      this.endSummary();
    } else if (piece.tag === 'details') {
      this.endParagraph();
      closeDetails(this.state);
    } else if (this.summary === undefined && isStructure(piece.tag)) {
      this.endParagraph();
      closeStructure(piece.tag, this.state);
    } else if (this.summary === undefined && !addInlineTag(piece, this.inline, this.state) && !isInLine(piece.tag)) {
      this.endParagraph();
    }
  }

  private readCode(piece: HtmlPiece, code: { tag: string; text: string }): void {
    if (piece.kind === 'text') code.text += piece.text;
    else if (piece.kind === 'close' && piece.tag === code.tag) this.endCode();
    else reportDropped(piece, this.state);
  }

  private endCode(): void {
    if (!this.code) return;
    const text = this.code.text.replace(/^\n|\n$/g, '');
    this.code = undefined;
    if (text !== '') this.state.add({ type: 'codeBlock', content: [{ type: 'text', text }] });
  }

  private endSummary(): void {
    const title = this.summary?.trim() ?? '';
    this.summary = undefined;
    if (title !== '') nameDetails(title, this.state);
  }

  private endParagraph(): void {
    const { level } = this;
    this.level = undefined;
    const block = level === undefined ? this.paragraph() : this.heading(level);
    if (block) this.state.add(block);
  }

  private paragraph(): AdfNode | undefined {
    return this.inline.takeBlock((type) => allows(this.state.top.kind, type));
  }

  private heading(level: number): AdfNode | undefined {
    const content = this.inline.take();
    return content && { type: 'heading', attrs: { level }, content };
  }
}
