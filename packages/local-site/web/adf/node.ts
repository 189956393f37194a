/** Atlassian Document Format, as loosely as it is met in the wild. */
export type AdfAttributes = Record<string, unknown>;
export type AdfMark = { type: string; attrs?: AdfAttributes };
export type AdfNode = { type: string; attrs?: AdfAttributes; content?: AdfNode[]; marks?: AdfMark[]; text?: string };
export type AdfDocument = { type: 'doc'; version: 1; content: AdfNode[] };

/** A text attribute, or nothing where it is missing or not text. */
export const textAttribute = (node: AdfNode | AdfMark, name: string): string | undefined => {
  const value = node.attrs?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A number attribute, or nothing where it is missing or not a number. */
export const numberAttribute = (node: AdfNode | AdfMark, name: string): number | undefined => {
  const value = node.attrs?.[name];
  return typeof value === 'number' ? value : undefined;
};

/** All text inside a node, as it reads. */
export const plainText = (node: AdfNode): string =>
  node.text ?? textAttribute(node, 'text') ?? (node.content ?? []).map(plainText).join('');
