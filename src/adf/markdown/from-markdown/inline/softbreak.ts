import type Token from 'markdown-it/lib/token.mjs';
import type { InlineHandler } from './handler';

/** A line's end is a space, as in Markdown, save before a line that begins with a bold label. */
export const softbreak: InlineHandler = (_token, inline, state, siblings, index) => {
  state.line++;
  if (beginsWithLabel(siblings, index + 1)) inline.add({ type: 'hardBreak' });
  else inline.text(' ');
};

/**
 * `**Owner:** …` or `**Owner**: …`. Designs begin with a run of such lines, which their authors see as lines, and
 * which would be unreadable in one.
 */
function beginsWithLabel(tokens: readonly Token[], index: number): boolean {
  const [open, label, close, after] = nextWritten(tokens, index, 4);
  if (open?.type !== 'strong_open' || label?.type !== 'text' || close?.type !== 'strong_close') return false;
  return label.content.trimEnd().endsWith(':') || (after?.type === 'text' && after.content.startsWith(':'));
}

/** The next `count` tokens, without the empty texts that markdown-it leaves beside marks. */
function nextWritten(tokens: readonly Token[], index: number, count: number): Token[] {
  const written: Token[] = [];
  for (let next = index; next < tokens.length && written.length < count; next++) {
    const token = tokens[next];
    if (token && !(token.type === 'text' && token.content === '')) written.push(token);
  }
  return written;
}
