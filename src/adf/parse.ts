import { message, type MessageDescriptor } from '../i18n/message';
import type { AdfDocument, AdfNode } from '../contract/adf-node';

/** Deeper than any editor nests; keeps every recursion over a document bounded. */
const deepest = 100;

/** A page's stored body as a document; `problem` says why it is none. */
export function parseDocument(body: string): AdfDocument | { problem: MessageDescriptor } {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { problem: message('document.notJson') };
  }
  if (!isRecord(value) || value.type !== 'doc' || !Array.isArray(value.content)) {
    return { problem: message('document.notADocument') };
  }
  const problem = shapeProblem(value);
  return problem ? { problem } : (value as unknown as AdfDocument);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeProblem(root: Record<string, unknown>): MessageDescriptor | undefined {
  const open: { node: unknown; path: string; depth: number }[] = [{ node: root, path: 'doc', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path, depth } = next;
    if (!isRecord(node) || typeof node.type !== 'string') return message('document.notANode', { path });
    if (depth > deepest) return message('document.tooDeep', { path, deepest });
    if (node.text !== undefined && typeof node.text !== 'string') return message('document.textIsNoText', { path });
    if (node.attrs !== undefined && !isRecord(node.attrs)) return message('document.attributesAreNoObject', { path });
    if (node.marks !== undefined && !(Array.isArray(node.marks) && node.marks.every(isRecord)))
      return message('document.marksAreNoList', { path });
    if (node.content === undefined) continue;
    if (!Array.isArray(node.content)) return message('document.contentIsNoList', { path });
    for (const [index, child] of node.content.entries()) {
      open.push({ node: child as AdfNode, path: `${path}/${index}`, depth: depth + 1 });
    }
  }
  return undefined;
}
