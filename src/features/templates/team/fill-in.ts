import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { rebuild } from '../../../adf/rebuild';
import { plainText } from '../../../adf/text';
import type { Prefill } from '../../../contract/api';
import { authors, day, featureName, type Inline, inlineNodes, relatedLinks, epicLink } from '../built-in/parts';
import { type NewId, randomId } from '../built-in/template';
import { joinLines, labelledLineOf, linesOf } from './labels';

/** What of the prefill a label asks for, by meaning; nothing where the author gave nothing. */
const asked: { label: RegExp; values: (prefill: Prefill) => Inline[] }[] = [
  {
    label: /^(author(\(s\)|s)?|written by)$/i,
    values: (prefill) => (prefill.authors.length > 0 ? authors(prefill) : []),
  },
  {
    label: /^(date|(date )?created( on)?|(last )?updated( on)?|last update)$/i,
    values: ({ date }) => [day(date)],
  },
  {
    label: /^((jira|linked|parent) )?epic( link)?$/i,
    values: (prefill) => (prefill.epic ? [epicLink(prefill, '')] : []),
  },
  {
    label: /^((related|relevant) )?(links|documents|docs)$/i,
    values: (prefill) => relatedLinks(prefill).flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
  },
];

/**
 * A team's template as the document of a new design: the title and the lines below it filled in, and ids of its own for
 * what has an id. All else stays as the team wrote it.
 */
export function fillIn(template: AdfDocument, prefill: Prefill, newId: NewId = randomId): AdfDocument {
  const content = rebuild(template.content, (node) => [withNewId(node, newId)]);
  const titleIndex = content.findIndex(({ type, attrs }) => type === 'heading' && Number(attrs?.level) === 1);
  const end = content.findIndex(({ type }, index) => index > titleIndex && type === 'heading');
  const [title] = titleIndex < 0 ? [] : content.slice(titleIndex, titleIndex + 1);
  const lines = content.slice(titleIndex + 1, end < 0 ? undefined : end);
  return {
    type: 'doc',
    version: 1,
    content: [
      ...content.slice(0, Math.max(titleIndex, 0)),
      ...(title ? [withName(title, prefill)] : []),
      ...rebuild(lines, (node) => [withValues(node, prefill)]),
      ...(end < 0 ? [] : content.slice(end)),
    ],
  };
}

function withNewId(node: AdfNode, newId: NewId): AdfNode {
  const { localId } = node.attrs ?? {};
  return typeof localId === 'string' && localId !== '' ? { ...node, attrs: { ...node.attrs, localId: newId() } } : node;
}

const nodesOf = (inlines: Inline[]): AdfNode[] => inlineNodes(inlines).map((inline) => inline.toJSON() as AdfNode);

function withName(title: AdfNode, prefill: Prefill): AdfNode {
  const slot = title.content?.findIndex(({ type }) => type === 'placeholder') ?? -1;
  if (slot < 0) return title;
  return { ...title, content: (title.content ?? []).toSpliced(slot, 1, ...nodesOf([featureName(prefill)])) };
}

function withValues(node: AdfNode, prefill: Prefill): AdfNode {
  if (node.type === 'paragraph') return withValuesInLines(node, prefill);
  if (node.type !== 'tableRow' || node.content?.length !== 2) return node;
  const [name, value] = node.content;
  const values = name && valuesFor(plainText(name).replace(/:$/, ''), prefill);
  if (!name || !value || !values) return node;
  return { ...node, content: [name, { ...value, content: [{ type: 'paragraph', content: values }] }] };
}

function withValuesInLines(paragraph: AdfNode, prefill: Prefill): AdfNode {
  const before = linesOf(paragraph.content ?? []);
  const after = before.map((line) => {
    const labelled = labelledLineOf(line);
    const values = labelled && valuesFor(labelled.label, prefill);
    if (!values) return line;
    return [...labelled.name, { type: 'text', text: ' ' }, ...values];
  });
  return after.some((line, index) => line !== before[index]) ? { ...paragraph, content: joinLines(after) } : paragraph;
}

function valuesFor(label: string, prefill: Prefill): AdfNode[] | undefined {
  const values = asked.find((one) => one.label.test(label.trim()))?.values(prefill) ?? [];
  return values.length > 0 ? nodesOf(values) : undefined;
}
