import type { AdfNode } from '../../../contract/adf-node';
import { plainTextOf } from '../../../adf/text';

/** What inline nodes say, on one line. */
export const wordsOf = plainTextOf;

const inlineParents = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem', 'codeBlock']);

/** All inline nodes within a block, such as a cell; those of different blocks are parted by a space. */
export function inlinesOf(block: AdfNode): AdfNode[] {
  if (inlineParents.has(block.type)) return block.content ?? [];
  return (block.content ?? []).flatMap((node) =>
    node.content ? [...inlinesOf(node), { type: 'text', text: ' ' }] : [node],
  );
}

const has = (node: AdfNode, mark: string): boolean => node.marks?.some(({ type }) => type === mark) ?? false;

export const isStrong = (node: AdfNode): boolean => node.type === 'text' && has(node, 'strong');

export const isStruckNode = (node: AdfNode): boolean => has(node, 'strike');

/** Whether everything that is said is struck through. */
export function isStruck(content: readonly AdfNode[]): boolean {
  const texts = content.filter(({ type, text }) => type === 'text' && text?.trim());
  return texts.length > 0 && texts.every((node) => has(node, 'strike'));
}

/** What is struck through first, and what was written after it: “~~Which queue?~~ Decided: SQS”. */
export function struckFirst(content: readonly AdfNode[]): { struck: AdfNode[]; rest: AdfNode[] } | undefined {
  const end = content.findIndex((node) => !has(node, 'strike') && node.text?.trim() !== '');
  if (end < 0) return isStruck(content) ? { struck: [...content], rest: [] } : undefined;
  const [struck, rest] = [content.slice(0, end), content.slice(end)];
  // “~~Old~~ New” is a correction, not an end.
  const isWhole = /[?.!？。]$/.test(wordsOf(struck)) || /^[-–—:→(]/.test(wordsOf(rest));
  return isStruck(struck) && isWhole ? { struck, rest } : undefined;
}

/** Words in brackets, or the letters of a day: what a template in Markdown asks for. */
const asked = /\[[^[\]]*\]|\{[^{}]*\}|\bYYYY-MM-DD\b/g;

/** What may stand beside them and still says nothing: “Phase 1:”. */
const counted = /\b(?:phase|stage|step|week|option|question|milestone)s?\b|\d+/gi;

/** Whether the words are only a template's own, such as “[Question 1]”; never in code or a link. */
export function saysOnlyPrompts(content: readonly AdfNode[]): boolean {
  if (content.some((node) => has(node, 'code') || has(node, 'link'))) return false;
  const words = wordsOf(content);
  const left = words.replace(asked, '');
  return left !== words && !/[\p{L}\p{N}]/u.test(left.replace(counted, ''));
}

export const holdsPlaceholder = (content: readonly AdfNode[]): boolean =>
  content.some(({ type }) => type === 'placeholder');
