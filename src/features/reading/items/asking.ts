import type { AdfNode } from '../../../contract/adf-node';
import { flatText, sliceOf } from '../inline/flat';
import type { Line } from '../inline/lines';
import { outerOf } from '../inline/outer';
import { wordsOf } from '../inline/words';
import { fieldNamed, namesQuestion } from '../vocabulary/fields';
import type { Entry, Words } from './entry';
import { withoutAside } from './labels';

const id =
  /^(?:(?:open[ -]?)?(?:oq|q|question|open)[ -]?#?\d+ ?[:.)–—-]+ |q ?[:.)] |(?:oq|q|open)-\d+ |\d+(?:\.\d+)*[.)] )/i;
const parting = ' ([{;,-–—|';

/** The words of a question: without the number it has in its list, and without what parts it from what follows. */
export function wordsOfQuestion(content: readonly AdfNode[]): Words {
  const text = wordsOf(content).replace(id, '');
  let end = text.length;
  while (end > 0 && parting.includes(text[end - 1] ?? '')) end -= 1;
  return { text: text.slice(0, end) };
}

export const asks = (text: string): boolean => /[?？](?:["'”’)\]]{0,2})$/.test(text);

/** A question, and what was written behind it. */
export function splitAtQuestion(content: readonly AdfNode[]): { asked: readonly AdfNode[]; rest: AdfNode[] } {
  const found = /^[^?？]*[?？]["'”’)]*(?=\s+\S|[^\s\p{P}])/u.exec(flatText(content));
  if (!found) return { asked: content, rest: [] };
  const at = found[0].length;
  return { asked: sliceOf(content, 0, at), rest: sliceOf(content, at) };
}

/** Whether a sentence of the words asks something. */
export const asksAnywhere = (text: string): boolean => /[?？](?:["'”’)\]]{0,2})(?:\s|$)/u.test(text);

export const isNumbered = (text: string): boolean => id.test(text);

/** Whether a line says by its label or its mark that it is a question. */
export const isAsked = ({ label, content }: Line): boolean =>
  label === undefined ? asks(wordsOf(outerOf(content).inner)) : namesQuestion(withoutAside(label));

/** Whether at least half of the entries ask something. */
export const mostlyAsk = (entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.filter(({ lines }) => lines.some(isAsked)).length * 2 >= entries.length;

/** Whether every entry only says something of another: “Owner: Ada”. */
export const areDetails = (entries: readonly Entry[]): boolean =>
  entries.length > 0 &&
  entries.every(({ lines: [first] }) => first?.label !== undefined && fieldNamed(first.label) !== undefined);
