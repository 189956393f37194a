import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { EmptyParagraph } from '../../adf/nodes';
import { rebuild } from '../../adf/rebuild';
import { isDesignMacro } from './macro';

/**
 * The document with what the app's macro holds below it on the page, and the macro, which shows the status, with nothing
 * in it. What is moved are the very same nodes; the very same document where the macro holds nothing.
 */
export function movedOntoPage(document: AdfDocument): AdfDocument {
  const content = rebuild(document.content, (node) =>
    isDesignMacro(node) && holdsSomething(node) ? [emptied(node), ...(node.content ?? [])] : [node],
  );
  const same = content.length === document.content.length && content.every((node, at) => node === document.content[at]);
  return same ? document : { ...document, content };
}

const emptied = (macro: AdfNode): AdfNode => ({ ...macro, content: [new EmptyParagraph().toJSON()] });

const holdsSomething = ({ content = [] }: AdfNode): boolean =>
  content.some(({ type, content: inside = [] }) => type !== 'paragraph' || inside.length > 0);
