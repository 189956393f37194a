import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { isFormerUser } from '../people/former-user';

export const text = (words: string): AdfNode => ({ type: 'text', text: words });

/** Confluence shows the present name of whoever an id stands for; the text is for where it can't. */
export const mention = (accountId: string, name: string | undefined): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, ...(name !== undefined && { text: `@${name}` }) },
});

type Inline = AdfNode | string;

export const paragraph = (...content: Inline[]): AdfNode => ({
  type: 'paragraph',
  content: content.map((node) => (typeof node === 'string' ? text(node) : node)),
});

export const bullets = (lines: readonly (readonly Inline[])[]): AdfNode => ({
  type: 'bulletList',
  content: lines.map((line) => ({ type: 'listItem', content: [paragraph(...line)] })),
});

export const document = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** People beside each other, each notified; nobody is to be notified of those who have no account any more. */
export const mentions = (accountIds: readonly string[], nameOf: (accountId: string) => string | undefined): AdfNode[] =>
  [...new Set(accountIds)].flatMap((accountId, index) => [
    ...(index > 0 ? [text(', ')] : []),
    isFormerUser(accountId) ? text(nameOf(accountId) ?? accountId) : mention(accountId, nameOf(accountId)),
  ]);
