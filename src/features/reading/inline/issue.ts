import type { AdfNode } from '../../../contract/adf-node';

const address = /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?:[/?#].*)?$/;
const key = /^[A-Z][A-Z0-9_]+-\d+$/;

export const isIssueKey = (words: string): boolean => key.test(words);

/** The address a node leads to: a smart link's, or a text's link. */
export function addressOf(node: AdfNode): string | undefined {
  const url = node.attrs?.url ?? node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return typeof url === 'string' && url !== '' ? url : undefined;
}

/** The issue a node names, by a smart link, a link, or its key or address as its only text. */
export function issueOf(node: AdfNode): { key: string; url: string | undefined } | undefined {
  const url = addressOf(node);
  const linked = url === undefined ? undefined : address.exec(url)?.[1];
  if (linked !== undefined) return { key: linked, url };
  const text = node.text?.trim();
  if (text === undefined) return undefined;
  const written = address.exec(text)?.[1];
  if (written !== undefined) return { key: written, url: text };
  return key.test(text) ? { key: text, url: undefined } : undefined;
}

/** Whether a node stands for an issue and nothing else: a smart link, or a text that is only its key or address. */
export function standsForIssue(node: AdfNode): boolean {
  if (node.type === 'inlineCard') return issueOf(node) !== undefined;
  const text = node.text?.trim() ?? '';
  return node.type === 'text' && issueOf(node) !== undefined && (key.test(text) || address.test(text));
}
