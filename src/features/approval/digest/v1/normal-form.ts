import type { AdfMark, AdfNode } from '../../../../contract/adf-node';
import type { Progress } from '../design-content';
import { attributesOf, isLayout, markClasses, nodeClasses } from './classes';
import { stableJson } from './hash';
import { ticketsAmong, withoutStatus, withoutTickets } from './inlines';

/** How a block is read: what in it is no content, and where that is noted. */
export interface Reading {
  tickets: ReadonlySet<string>;
  site: string | undefined;
  /** Whether it stands in a section of open questions or of a timeline. */
  isTracked: boolean;
  /** Whether it can state the status of the design. */
  statesStatus: boolean;
  progress: Progress[];
  /** What the app wrote in the place of some blocks. */
  written: ReadonlyMap<AdfNode, AdfNode>;
  names: Map<string, string>;
}

/** A reading by which nothing but layout and ticks is left out. */
export const plainReading = (): Reading => ({
  tickets: new Set(),
  site: undefined,
  isTracked: false,
  statesStatus: false,
  progress: [],
  written: new Map(),
  names: new Map(),
});

/** The content of a node; undefined for what nobody sees, such as an empty paragraph. */
export function contentOfNode(node: AdfNode, reading: Reading, isInItem = false): AdfNode | undefined {
  if (node.type === 'text' && !node.text) return undefined;
  noteProgress(node, reading);
  const isItem = isInItem || items.has(node.type);
  const content = contentIn(node, reading, isItem);
  const form = formOf(node, content);
  const isBare = content.length === 0 && !form.attrs && !form.marks;
  return node.type === 'paragraph' && isBare ? undefined : form;
}

const items = new Set(['listItem', 'taskItem', 'blockTaskItem', 'heading']);

/** A node with other content, without layout. */
export function formOf(node: AdfNode, content: AdfNode[]): AdfNode {
  const attrs = contentAttributes(node);
  const marks = marksOf(node);
  return {
    ...otherKeys(node),
    type: node.type,
    ...(attrs && { attrs }),
    ...(marks && { marks }),
    ...(node.text !== undefined && { text: node.text }),
    ...(content.length > 0 && { content }),
  };
}

const ownKeys = new Set(['type', 'attrs', 'marks', 'text', 'content', 'version']);

/** What no node has by the schema. */
const otherKeys = (node: AdfNode): object =>
  Object.fromEntries(Object.entries(node).filter(([key, value]) => !ownKeys.has(key) && value !== undefined));

function noteProgress(node: AdfNode, reading: Reading): void {
  const { progress, names, written } = reading;
  const ticket = ticketsAmong(written.get(node)?.content ?? [], reading);
  if (ticket !== '') progress.push({ what: 'ticket', value: ticket });
  const attrs = attributesOf(nodeClasses, node, 'progress');
  for (const value of Object.values(attrs ?? {})) {
    progress.push({ what: 'task', value: typeof value === 'string' ? value : stableJson(value) });
  }
  const { id, text } = node.type === 'mention' ? (node.attrs ?? {}) : {};
  if (typeof id === 'string' && typeof text === 'string') names.set(id, text);
}

function contentAttributes(node: AdfNode): Record<string, unknown> | undefined {
  const attrs = attributesOf(nodeClasses, node, 'content');
  // Who mentions nobody shows a text.
  if (node.type === 'mention' && !node.attrs?.id && node.attrs?.text) return { ...attrs, text: node.attrs.text };
  const { parameters } = attrs ?? {};
  if (!isRecord(parameters)) return attrs;
  return { ...attrs, parameters: withoutStamps(parameters) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parameters of a macro without what Confluence adds by itself: ids of the node, and where it is shown. */
function withoutStamps(parameters: Record<string, unknown>): Record<string, unknown> {
  const { localId, embeddedMacroContext, macroMetadata, ...set } = parameters;
  if (!isRecord(macroMetadata)) return macroMetadata === undefined ? set : { ...set, macroMetadata };
  const { macroId, ...metadata } = macroMetadata;
  return { ...set, macroMetadata: metadata };
}

function marksOf({ marks = [] }: AdfNode): AdfMark[] | undefined {
  const forms = marks.flatMap((mark): AdfMark[] => {
    if (isLayout(markClasses, mark.type)) return [];
    const attrs = attributesOf(markClasses, mark, 'content');
    return [attrs ? { type: mark.type, attrs } : { type: mark.type }];
  });
  if (forms.length < 2) return forms.length === 0 ? undefined : forms;
  const sorted = forms.map((form) => ({ form, json: stableJson(form) }));
  return sorted.sort((left, right) => (left.json < right.json ? -1 : 1)).map(({ form }) => form);
}

const inlineParents = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem', 'caption']);

/** The content of a node’s children. */
export function contentIn(node: AdfNode, reading: Reading, isInItem: boolean): AdfNode[] {
  const { type } = node;
  const children = joinedTexts((node.content ?? []).flatMap((child) => contentOfNode(child, reading, isInItem) ?? []));
  if (!inlineParents.has(type)) return children;
  const stated =
    reading.statesStatus && type === 'paragraph' ? joinedTexts(withoutStatus(children, reading)) : children;
  const placed = isInItem || reading.isTracked ? withoutTickets(stated, reading) : stated;
  return withoutTrailingSpace(placed);
}

/** Texts of the same marks as one: a comment on a part of them splits them. */
function joinedTexts(nodes: readonly AdfNode[]): AdfNode[] {
  const joined: AdfNode[] = [];
  let parts: string[] = [];
  let open: { node: AdfNode; marks: string } | undefined;
  const close = () => {
    if (open) joined.push({ ...open.node, text: parts.join('') });
    open = undefined;
  };
  for (const node of nodes) {
    if (node.type !== 'text') {
      close();
      joined.push(node);
      continue;
    }
    const { text = '', ...rest } = node;
    const marks = stableJson(rest);
    if (open?.marks !== marks) {
      close();
      open = { node, marks };
      parts = [];
    }
    parts.push(text);
  }
  close();
  return joined;
}

/** Nobody sees white space at the end of a line, nor an empty line at the end. */
function withoutTrailingSpace(nodes: readonly AdfNode[]): AdfNode[] {
  const kept: AdfNode[] = [];
  for (const node of nodes) {
    if (node.type === 'hardBreak') trimEnd(kept);
    kept.push(node);
  }
  do trimEnd(kept);
  while (isBareBreak(kept.at(-1)) && kept.pop());
  return kept;
}

const isBareBreak = (node: AdfNode | undefined): boolean => node?.type === 'hardBreak' && !node.marks;

function trimEnd(nodes: AdfNode[]): void {
  for (let last = nodes.at(-1); last?.type === 'text' && !last.marks; last = nodes.at(-1)) {
    const text = (last.text ?? '').trimEnd();
    if (text === last.text) return;
    nodes.pop();
    if (text !== '') nodes.push({ ...last, text });
  }
}
