import type { AdfDocument } from '../../../contract/adf-node';
import { rebuild } from '../../../adf/rebuild';

/** The document without the names that mentions show: Confluence knows the present ones. */
export const withoutNames = (document: AdfDocument): AdfDocument => ({
  ...document,
  content: rebuild(document.content, (node) => {
    if (node.type !== 'mention' || node.attrs?.text === undefined) return [node];
    const { text, ...attrs } = node.attrs;
    return [{ ...node, attrs }];
  }),
});

/** The document with names for its mentions to show, where Confluence gave some. */
export const withNames = (document: AdfDocument, nameOf: (accountId: string) => string | undefined): AdfDocument => ({
  ...document,
  content: rebuild(document.content, (node) => {
    const name = node.type === 'mention' && typeof node.attrs?.id === 'string' ? nameOf(node.attrs.id) : undefined;
    return [name === undefined ? node : { ...node, attrs: { ...node.attrs, text: `@${name}` } }];
  }),
});
