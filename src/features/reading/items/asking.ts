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

/** Whether words begin as a question does, in a list where others end in “?”. */
export const beginsAsQuestion = (text: string): boolean =>
  /^(?:should|do|does|did|how|which|what|who|whom|whose|when|where|why|whether|are|is|was|can|could|will|would|shall|may|soll(?:en|te)?|wie|welche[rs]?|was|wer|wann|warum|wo|können|kann|cómo|qué|cuál(?:es)?|quién|cuándo|dónde|debe(?:mos)?|comment|quel(?:le)?s?|qui|quand|où|pourquoi|faut-il|como|qual|quais|quem|quando|onde|devemos|come|quali?|chi|dove|perché|hoe|welke?|wat|wie|wanneer|waarom|moet(?:en)?)(?![\p{L}])/iu.test(
    text,
  );

/** Whether a sentence leaves something to be settled without asking: “might not be clear”, “to be decided”. */
export const leavesOpen = (text: string): boolean =>
  /\b(?:might|may (?:need|have|want|be)|could be|not (?:yet )?(?:sure|clear|decided|known)|unsure|unclear|unknown|undecided|whether|to be (?:decided|determined|discussed|clarified|defined)|tbd|needs? (?:to be )?(?:more )?(?:decided|discussion|discussed|clarified|investigat\w+|thought))\b|(?:unklar|noch zu klären|ob wir|möglicherweise|por definir|no está claro|à définir|pas clair|a definir|não está claro|da definire|non è chiaro|nog te bepalen|onduidelijk|未定|不明|検討が必要|待定|不确定)/iu.test(
    text,
  );

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
