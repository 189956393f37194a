/** Pages whose items have no stored id: each is known by a node of another app that stands among its words. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { type AdfPath, nodeAt, replaceAt } from '../../src/adf/path';
import { descendants } from '../../src/adf/walk';
import { b, doc, h, header, li, lozenge, macro, p, row, table, text } from '../words';

export const forms = ['bullets', 'numbers', 'tasks', 'headings', 'rows', 'questions and answers'] as const;
export type Form = (typeof forms)[number];

/** The node by which an item is known, whatever its words are. */
const note = (id: string): AdfNode => ({
  type: 'inlineExtension',
  attrs: { extensionType: 'com.example.notes', extensionKey: 'note', parameters: { id } },
});

const noteIn = ({ type, attrs }: AdfNode): string | undefined =>
  type === 'inlineExtension' ? (attrs?.parameters as { id?: string } | undefined)?.id : undefined;

export function newItem(form: Form, id: string, words: string): AdfNode {
  switch (form) {
    case 'tasks':
      return { type: 'taskItem', attrs: { localId: '', state: 'TODO' }, content: [text(words), note(id)] };
    case 'headings':
      return { type: 'heading', attrs: { level: 3 }, content: [text(words), note(id)] };
    case 'rows':
      return row(undefined, p(text(words), note(id)), lozenge('Open'), undefined);
    case 'questions and answers':
      return li(p(b('Q:'), text(' '), text(words), note(id)), p(b('A:')));
    default:
      return li(p(text(words), note(id)));
  }
}

export function documentOf(form: Form, config: Record<string, unknown>, items: AdfNode[]): AdfDocument {
  return doc(
    macro(config, p('Header')),
    h(2, 'Open Questions'),
    ...(form === 'headings' ? items : [listOf(form, items)]),
    h(2, 'Notes'),
    p('The end.'),
  );
}

function listOf(form: Form, items: AdfNode[]): AdfNode {
  if (form === 'rows') return table(header('Question', 'Status', 'Ticket'), ...items);
  if (form === 'tasks') return { type: 'taskList', attrs: { localId: '' }, content: items };
  return { type: form === 'bullets' ? 'bulletList' : 'orderedList', content: items };
}

export interface FormItem {
  note: string;
  words: string;
  /** The key of the ticket that it names. */
  key: string | undefined;
  node: AdfNode;
  path: AdfPath;
}

const units = ['listItem', 'taskItem', 'heading', 'tableRow'];

/** The items of a page, in its order. */
export function itemsOf(document: AdfDocument): FormItem[] {
  return [...descendants(document)].flatMap(({ node, path }): FormItem[] => {
    if (!units.includes(node.type)) return [];
    const inner = [...descendants(node)].map((one) => one.node);
    const id = inner.map(noteIn).find((found) => found !== undefined);
    if (id === undefined) return [];
    const words = inner.find((one) => one.type === 'text' && !one.marks?.length && one.text?.trim() !== '');
    const card = inner.find((one) => one.type === 'inlineCard');
    const url = card?.attrs?.url;
    const key = typeof url === 'string' ? /\/browse\/([A-Z]+-\d+)$/.exec(url)?.[1] : undefined;
    return [{ note: id, words: words?.text ?? '', key, node, path }];
  });
}

/** The document with an item's words replaced, everything else as it was. */
export function withWords(document: AdfDocument, { words, path }: FormItem, next: string): AdfDocument {
  const replaced = (node: AdfNode): AdfNode =>
    node.type === 'text' && node.text === words
      ? { ...node, text: next }
      : { ...node, ...(node.content && { content: node.content.map(replaced) }) };
  return replaceAt(document, path, replaced);
}

/** The document with the items in another order, some taken away and some added. */
export function withItems(document: AdfDocument, change: (items: AdfNode[]) => AdfNode[]): AdfDocument {
  const [first] = itemsOf(document);
  if (!first) return document;
  const parentPath = first.path.slice(0, -1);
  const isItem = new Set(itemsOf(document).map(({ node }) => node));
  const inside = (content: readonly AdfNode[]): AdfNode[] => {
    const at = content.findIndex((node) => isItem.has(node));
    const others = content.filter((node) => !isItem.has(node));
    return others.toSpliced(at, 0, ...change(content.filter((node) => isItem.has(node))));
  };
  if (parentPath.length === 0) return { ...document, content: inside(document.content) };
  const parent = nodeAt(document, parentPath);
  return parent
    ? replaceAt(document, parentPath, (node) => ({ ...node, content: inside(node.content ?? []) }))
    : document;
}

/** The document with an item that says that it is answered. */
export function answered(document: AdfDocument, { node, path }: FormItem): AdfDocument {
  if (node.type === 'taskItem')
    return replaceAt(document, path, (task) => ({ ...task, attrs: { ...task.attrs, state: 'DONE' } }));
  const say = (inner: AdfNode): AdfNode =>
    inner.type === 'status'
      ? { ...inner, attrs: { text: 'ANSWERED', color: 'green' } }
      : { ...inner, ...(inner.content && { content: inner.content.map(say) }) };
  if (node.type === 'tableRow') return replaceAt(document, path, say);
  const holder = node.type === 'heading' ? path : [...path, 0];
  return replaceAt(document, holder, (line) => ({
    ...line,
    content: [...(line.content ?? []), text(' '), lozenge('ANSWERED', 'green')],
  }));
}

/** The document whose macro names another issue, as somebody would who edits its parameters. */
export const withMacroEpic = (document: AdfDocument, epicId: string): AdfDocument => ({
  ...document,
  content: document.content.map((node) =>
    node.type === 'bodiedExtension'
      ? (JSON.parse(JSON.stringify(node).replace(/"epicId":"\d+"/, `"epicId":"${epicId}"`)) as AdfNode)
      : node,
  ),
});
