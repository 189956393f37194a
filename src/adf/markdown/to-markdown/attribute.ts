import type { AdfNode } from '../../../contract/adf-node';

/** A text attribute; empty where it is missing or no text. */
export function attribute(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}
