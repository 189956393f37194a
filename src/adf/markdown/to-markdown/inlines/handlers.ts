import type { PhrasingContent } from 'mdast';
import { message } from '../../../../i18n/message';
import type { AdfNode } from '../../../../contract/adf-node';
import { isSafeAddress } from '../../../safe-address';
import { textAttribute } from '../../../text';
import { tagOf } from '../../node-tags';
import { smartLinkOf } from '../smart-link';
import { macroName } from '../macro-name';
import type { State } from '../state';
import type { InlineHandler } from './handler';
import { joinTexts } from './join-texts';
import { link } from './link';
import { nestMarks, type Marked } from './nest-marks';
import { tagged } from './tagged';
import { trimEdges } from './trim-edges';

const words = (value: string): PhrasingContent[] =>
  value === '' ? [] : [{ type: 'text', value: value.replace(/[\r\n]+/g, ' ') }];

/** A node as its tag; where it has none, as `otherwise` says. */
export const asTag =
  (otherwise: InlineHandler): InlineHandler =>
  (node, state) => {
    const written = tagOf(node);
    return written ? tagged(written.tag, words(written.words), written.attributes) : otherwise(node, state);
  };

const mention = asTag((node) => {
  const name = textAttribute(node, 'text') || textAttribute(node, 'id');
  return words(name.startsWith('@') ? name : `@${name}`);
});

const status = asTag((node) => {
  const children = words(textAttribute(node, 'text'));
  return children.length > 0 ? [{ type: 'strong', children }] : [];
});

const date = asTag((node) => words(textAttribute(node, 'timestamp')));

/** A smart link, which stands in a line or for itself. */
export const smartLink = asTag((node, state) => {
  const { url, name } = smartLinkOf(node);
  if (url !== '') return isSafeAddress(url) ? [link(url, '', words(name || url))] : words(name || url);
  state.name(message('export.linkWithoutAddress'), '[link]');
  return words('[link]');
});

const mediaInline: InlineHandler = (node, state) => {
  const name = `[file: ${textAttribute(node, 'alt') || textAttribute(node, 'id') || 'attached'}]`;
  state.name(message('export.attachedFile'), name);
  return words(name);
};

const inlineExtension: InlineHandler = (node, state) => {
  const name = macroName(node);
  state.name(message('repair.macro', { name }), `[macro: ${name}]`);
  return words(`[macro: ${name}]`);
};

const handlers: Record<string, InlineHandler> = {
  text: (node) => words(node.text ?? ''),
  hardBreak: () => [{ type: 'break' }],
  mention,
  emoji: (node) => words(textAttribute(node, 'text') || textAttribute(node, 'shortName')),
  status,
  date,
  inlineCard: smartLink,
  placeholder: (node) => words(`[${textAttribute(node, 'text')}]`),
  mediaInline,
  inlineExtension,
};

export const isInline = ({ type }: AdfNode): boolean => Object.hasOwn(handlers, type);

/** Inline nodes as one line of Markdown; one of an unknown type by its name and its text. */
export function phrasingOf(nodes: readonly AdfNode[] | undefined, state: State): PhrasingContent[] {
  const marked: Marked[] = [];
  for (const node of nodes ?? []) {
    const handler = isInline(node) ? handlers[node.type] : undefined;
    const marks = node.marks ?? [];
    for (const content of handler?.(node, state) ?? unknown(node, state)) marked.push({ content, marks });
  }
  return trimEdges(joinTexts(nestMarks(marked, state)));
}

function unknown(node: AdfNode, state: State): PhrasingContent[] {
  state.name(message('export.unknownNode', { type: node.type }), `[${node.type}]`);
  const content = phrasingOf(node.content, state);
  return [
    ...words(`[${node.type}]`),
    ...words(node.text === undefined ? '' : ` ${node.text}`),
    ...words(content.length > 0 ? ' ' : ''),
    ...content,
  ];
}
