import { isSafeAddress } from '../../../adf/safe-address';
import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { rebuild } from '../../../adf/rebuild';
import type { Repair } from '../../../adf/markdown/repair';
import { message } from '../../../i18n/message';

/** The document without links that would run a script: their words stay. A template is copied onto many pages. */
export function withoutUnsafeLinks({ content }: AdfDocument): {
  document: AdfDocument;
  repairs: Repair[];
} {
  let found = 0;
  const change = (node: AdfNode): AdfNode[] => {
    const marks = node.marks?.filter(({ type, attrs }) => type !== 'link' || isSafe(attrs?.href));
    const url = node.attrs?.url;
    if (isCard(node) && typeof url === 'string' && !isSafe(url)) {
      found += 1;
      return asWords(node, url);
    }
    if (marks?.length === node.marks?.length) return [node];
    found += 1;
    const { marks: unsafe, ...rest } = node;
    return [marks && marks.length > 0 ? { ...rest, marks } : rest];
  };
  const document: AdfDocument = { type: 'doc', version: 1, content: rebuild(content, change) };
  return {
    document,
    repairs: found > 0 ? [{ what: message('repair.unsafeLinks.what'), done: message('repair.unsafeLinks.done') }] : [],
  };
}

const isSafe = (address: unknown): boolean => typeof address === 'string' && isSafeAddress(address);

const isCard = ({ type }: AdfNode): boolean => type === 'inlineCard' || type === 'blockCard' || type === 'embedCard';

function asWords({ type }: AdfNode, url: string): AdfNode[] {
  if (url === '') return type === 'inlineCard' ? [] : [{ type: 'paragraph', content: [] }];
  const words: AdfNode = { type: 'text', text: url };
  return [type === 'inlineCard' ? words : { type: 'paragraph', content: [words] }];
}
