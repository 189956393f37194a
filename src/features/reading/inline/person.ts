import type { AdfNode } from '../../../contract/adf-node';
import type { Owner } from '../design';
import { saysNothing } from '../vocabulary/status-words';
import { saysOnlyPrompts, wordsOf } from './words';

const mentioned = (node: AdfNode): string | undefined => {
  const id = node.type === 'mention' ? node.attrs?.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** The person a line or cell names first. */
export function personOf(content: readonly AdfNode[]): Owner | undefined {
  for (const node of content) {
    const accountId = mentioned(node);
    if (accountId !== undefined) return { accountId };
  }
  const words = wordsOf(content);
  return saysNothing(words) || saysOnlyPrompts(content) || isSentence(words) ? undefined : { notAPerson: words };
}

/** Where a name is asked for, a sentence says something else: “On hold for now, unneeded in this phase.” */
const isSentence = (words: string): boolean => /[.。;]$/.test(words) && words.split(' ').length >= 4;

/** Everyone a line names: the people mentioned, else the names between commas. */
export function peopleOf(content: readonly AdfNode[]): Owner[] {
  const accountIds = content.map(mentioned).filter((id) => id !== undefined);
  if (accountIds.length > 0) return [...new Set(accountIds)].map((accountId) => ({ accountId }));
  const words = wordsOf(content);
  if (saysNothing(words) || saysOnlyPrompts(content)) return [];
  return words
    .split(/[,;]| (?:and|&) /)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ notAPerson: name }));
}
