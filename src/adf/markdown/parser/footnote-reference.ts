import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type { Environment } from './environment';

/** What the token of a reference tells. */
export interface FootnoteReference {
  /** Counts from 1, by first reference. */
  number: number;
}

/** No longer label is read, so that unclosed brackets cost no more than their length. */
const reference = /\[\^([^\s\]]{1,200})\]/y;

/** `[^label]`, where the document defines it. */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
  const { footnotes } = state.env as Environment;
  if (!footnotes?.refs) return false;
  reference.lastIndex = state.pos;
  const [whole, label] = reference.exec(state.src) ?? [];
  if (whole === undefined || label === undefined || state.pos + whole.length > state.posMax) return false;
  const known = footnotes.refs[`:${label}`];
  if (known === undefined) return false;
  state.pos += whole.length;
  if (silent) return true;
  footnotes.list ??= [];
  const index = known >= 0 ? known : footnotes.list.push({ label }) - 1;
  footnotes.refs[`:${label}`] = index;
  state.push('footnote_ref', '', 0).meta = { number: index + 1 } satisfies FootnoteReference;
  return true;
}
