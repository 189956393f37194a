import type { AdfMark, AdfNode } from '../../../contract/adf-node';
import { saysOnlyKnownPrompts } from '../vocabulary/prompts';
import { wordsOf } from './words';

/** Inline content that is one thing as a whole. */
export type SoleValue =
  | { is: 'nothing' }
  /** A template's instruction, as a placeholder or in brackets. */
  | { is: 'prompt' }
  | { is: 'lozenge'; lozenge: AdfNode }
  /** Plain words, at most set in bold or in a colour. */
  | { is: 'words'; words: string };

/** Marks that only change how text looks: a comment would lose its place, a link its target, a struck word its sense. */
const looks = new Set(['strong', 'em', 'underline', 'textColor', 'backgroundColor']);

export const isPlain = ({ marks }: { marks?: readonly AdfMark[] }): boolean =>
  marks?.every(({ type }) => looks.has(type)) ?? true;

const isBlank = (node: AdfNode): boolean => node.type === 'text' && isPlain(node) && !node.text?.trim();

/**
 * What content holds where that is a single value; undefined where it holds anything besides. Statuses to choose from
 * in brackets are a prompt, by what `isStatus` says of each.
 */
export function soleValue(content: readonly AdfNode[], isStatus: (word: string) => boolean): SoleValue | undefined {
  const said = content.filter((node) => !isBlank(node));
  const [first] = said;
  if (first === undefined) return { is: 'nothing' };
  if (first.type === 'status' && said.length === 1) return { is: 'lozenge', lozenge: first };
  if (said.every(({ type }) => type === 'placeholder')) return { is: 'prompt' };
  if (!said.every((node) => node.type === 'text' && isPlain(node))) return undefined;
  const words = wordsOf(content);
  return saysOnlyKnownPrompts(words, isStatus) ? { is: 'prompt' } : { is: 'words', words };
}
