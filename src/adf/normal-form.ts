import { own } from '../lib/own';
import type { AdfMark, AdfNode } from '../contract/adf-node';

/**
 * What a node says, without what does not change it: ids, comments, the metadata of links, how wide something stands,
 * lozenges and ticks, the order of marks, and where text is split into nodes. Undefined for what says nothing: a
 * lozenge, an empty paragraph.
 */
export function normalForm(node: AdfNode): AdfNode | undefined {
  if (node.type === 'status' || (node.type === 'text' && !node.text)) return undefined;
  const content = contentIn(node);
  if (node.type === 'paragraph' && content.length === 0) return undefined;
  const attrs = attributesOf(node);
  const marks = marksOf(node);
  return {
    type: node.type,
    ...(attrs && { attrs }),
    ...(marks && { marks }),
    ...(node.text !== undefined && { text: node.text }),
    ...(content.length > 0 && { content }),
  };
}

/** The kind of a group, such as a panel's, without what it holds. */
export function normalFrame({ type, attrs, marks }: AdfNode): AdfNode {
  return normalForm({ type, ...(attrs && { attrs }), ...(marks && { marks }) }) ?? { type };
}

/** JSON in which the order of keys says nothing. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

function contentIn({ type, content = [] }: AdfNode): AdfNode[] {
  const children = content.flatMap((child) => normalForm(child) ?? []);
  return type === 'codeBlock' ? joinedTexts(children) : withoutTrailingSpace(joinedTexts(children));
}

/** Texts of the same marks as one: a comment on a part of them splits them. */
export function joinedTexts(nodes: readonly AdfNode[]): AdfNode[] {
  const joined: AdfNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    } else joined.push(node);
  }
  return joined;
}

const sameMarks = (left: AdfNode, right: AdfNode): boolean => stableJson(marksOf(left)) === stableJson(marksOf(right));

/** Nobody sees the space at the end of a line, which is left when a ticket is taken from it, nor a last empty line. */
function withoutTrailingSpace(nodes: readonly AdfNode[]): AdfNode[] {
  const kept: AdfNode[] = [];
  for (const node of nodes) {
    if (node.type === 'hardBreak') trimEnd(kept);
    kept.push(node);
  }
  do trimEnd(kept);
  while (kept.at(-1)?.type === 'hardBreak' && kept.pop());
  return kept;
}

function trimEnd(nodes: AdfNode[]): void {
  for (let last = nodes.pop(); last; last = nodes.pop()) {
    const text = last.type === 'text' ? (last.text ?? '').trimEnd() : undefined;
    if (text === '') continue;
    nodes.push(text === undefined || text === last.text ? last : { ...last, text });
    return;
  }
}

/** Marks that say nothing about the text they are on. */
const silentMarks = new Set(['annotation', 'breakout']);

function marksOf({ marks }: AdfNode): AdfMark[] | undefined {
  const saying = marks?.filter(({ type }) => !silentMarks.has(type)).map(markForm);
  if (!saying || saying.length === 0) return undefined;
  return saying.sort((left, right) => (stableJson(left) < stableJson(right) ? -1 : 1));
}

/** Of a link, where it leads: the rest is what the products remember of it. */
function markForm({ type, attrs }: AdfMark): AdfMark {
  if (type === 'link') return { type, attrs: { href: attrs?.href } };
  return attrs && Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

/** Attributes that say nothing, by the type of the node. */
const silentAttributes: Readonly<Record<string, readonly string[]>> = {
  table: ['layout', 'width', 'displayMode', 'isNumberColumnEnabled'],
  tableCell: ['colwidth'],
  tableHeader: ['colwidth'],
  layoutColumn: ['width'],
  media: ['id', 'collection', 'occurrenceKey', 'width', 'height'],
  mediaInline: ['id', 'collection', 'occurrenceKey', 'width', 'height'],
  mediaSingle: ['layout', 'width', 'widthType'],
  mention: ['text', 'accessLevel', 'userType'],
  emoji: ['id', 'text'],
  taskItem: ['state'],
  decisionItem: ['state'],
  codeBlock: ['uniqueId'],
  extension: ['layout'],
  bodiedExtension: ['layout'],
  blockCard: ['layout', 'width'],
  embedCard: ['layout', 'width', 'originalHeight', 'originalWidth'],
};

/** What an attribute is where it is not there. */
const defaults: Readonly<Record<string, unknown>> = { colspan: 1, rowspan: 1, order: 1 };

function attributesOf({ type, attrs }: AdfNode): Record<string, unknown> | undefined {
  const silent = own(silentAttributes, type) ?? [];
  const saying = Object.entries(attrs ?? {}).filter(
    ([name, value]) =>
      name !== 'localId' &&
      !name.startsWith('__') &&
      !silent.includes(name) &&
      value !== null &&
      value !== undefined &&
      value !== own(defaults, name),
  );
  if (saying.length === 0) return undefined;
  return Object.fromEntries(
    saying.map(([name, value]) => [name, name === 'parameters' ? macroParameters(value) : value]),
  );
}

/** What somebody set in a macro, without the ids and the context that Confluence stamps on it. */
function macroParameters(parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null) return parameters;
  const { guestParams, macroParams } = parameters as { guestParams?: unknown; macroParams?: unknown };
  return { guestParams, macroParams };
}
