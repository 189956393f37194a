import type { AdfDocument, AdfNode } from './node';

/** Deeper than any editor nests; keeps every recursion over a document bounded. */
const deepest = 100;

/** A page's stored body as a document; `{ problem }` in a person's words where it is not one. */
export function parseDocument(body: string): AdfDocument | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { problem: 'its content is not JSON' };
  }
  if (!isRecord(value) || value.type !== 'doc' || !Array.isArray(value.content)) {
    return { problem: 'its content is not an Atlassian document' };
  }
  const problem = shapeProblem(value);
  return problem ? { problem } : (value as unknown as AdfDocument);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeProblem(root: Record<string, unknown>): string | undefined {
  const open: { node: unknown; path: string; depth: number }[] = [{ node: root, path: 'doc', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path, depth } = next;
    if (!isRecord(node) || typeof node.type !== 'string') return `${path} is not a node`;
    if (depth > deepest) return `${path} is nested deeper than ${deepest} levels`;
    if (node.text !== undefined && typeof node.text !== 'string') return `the text of ${path} is not text`;
    if (node.attrs !== undefined && !isRecord(node.attrs)) return `the attributes of ${path} are not an object`;
    if (node.marks !== undefined && !(Array.isArray(node.marks) && node.marks.every(isRecord)))
      return `the marks of ${path} are not a list`;
    if (node.content === undefined) continue;
    if (!Array.isArray(node.content)) return `the content of ${path} is not a list`;
    for (const [index, child] of node.content.entries()) {
      open.push({ node: child as AdfNode, path: `${path}/${index}`, depth: depth + 1 });
    }
  }
  return undefined;
}
