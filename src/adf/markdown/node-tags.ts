import type { AdfNode } from '../../contract/adf-node';
import { own } from '../../lib/own';
import { dayOfText, dayOfTimestamp } from '../day';
import { isSafeAddress } from '../safe-address';
import { textAttribute } from '../text';

/**
 * A node that Markdown has no form for, as a tag of HTML around what a person reads:
 *
 *     <span data-mention-id="5b10ac">@Ada Lovelace</span>
 *     <b data-status="yellow">IN REVIEW</b>
 *     <time datetime="2026-03-04">2026-03-04</time>
 *     <a data-inline-card href="https://example.com">https://example.com</a>
 *
 * Any other reader of Markdown shows the words. A node says nothing else than they do: a tag whose words its node would
 * not show is no node, and they stay text.
 */
export interface NodeTag {
  tag: string;
  attributes: Attributes;
  words: string;
}

type Attributes = Readonly<Record<string, string>>;

/** Undefined where reading the tag would not give the node back. */
export function tagOf(node: AdfNode): NodeTag | undefined {
  switch (node.type) {
    case 'mention':
      return tagOfMention(node);
    case 'status':
      return tagOfStatus(node);
    case 'date':
      return tagOfDate(node);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return tagOfCard(node);
    default:
      return undefined;
  }
}

export function nodeOf({ tag, attributes, words }: NodeTag): AdfNode | undefined {
  switch (tag) {
    case 'span':
      return mentionOf(attributes, words);
    case 'b':
      return statusOf(attributes, words);
    case 'time':
      return dateOf(attributes, words);
    case 'a':
      return cardOf(attributes, words);
    default:
      return undefined;
  }
}

const marking: Readonly<Record<string, readonly string[]>> = {
  span: ['data-mention-id'],
  b: ['data-status'],
  time: ['datetime'],
  a: ['data-inline-card', 'data-block-card', 'data-embed-card'],
};

/** Whether an element may be a node's, going by its name alone. */
export const mayBeNodeTag = (tag: string): boolean => Object.hasOwn(marking, tag);

/** Whether an element is written as a node's, whatever is in it. */
export const isNodeTag = (tag: string, attributes: Attributes): boolean =>
  own(marking, tag)?.some((name) => Object.hasOwn(attributes, name)) ?? false;

const userTypes = new Set(['DEFAULT', 'SPECIAL', 'APP']);

function tagOfMention(node: AdfNode): NodeTag | undefined {
  const id = textAttribute(node, 'id');
  const text = textAttribute(node, 'text') || id;
  if (id === '' || folded(text) === '') return undefined;
  const more = {
    'data-access-level': textAttribute(node, 'accessLevel'),
    'data-user-type': textAttribute(node, 'userType'),
  };
  return {
    tag: 'span',
    attributes: { 'data-mention-id': id, ...withoutEmpty(more) },
    words: text.startsWith('@') ? text : `@${text}`,
  };
}

/** Its name is shown as it is written: who reads a mention decides what its id may do. */
function mentionOf(attributes: Attributes, words: string): AdfNode | undefined {
  const id = valueOf(attributes, 'data-mention-id');
  if (id === '' || !words.startsWith('@')) return undefined;
  const userType = valueOf(attributes, 'data-user-type');
  const more = {
    text: words === `@${id}` ? '' : words,
    accessLevel: valueOf(attributes, 'data-access-level'),
    userType: userTypes.has(userType) ? userType : '',
  };
  return { type: 'mention', attrs: { id, ...withoutEmpty(more) } };
}

const statusColor = /^(?:neutral|purple|blue|red|yellow|green|#[\da-f]{6})$/i;

function tagOfStatus(node: AdfNode): NodeTag | undefined {
  const words = textAttribute(node, 'text');
  const color = textAttribute(node, 'color');
  if (folded(words) === '' || !statusColor.test(color)) return undefined;
  const style = withoutEmpty({ 'data-style': textAttribute(node, 'style') });
  return { tag: 'b', attributes: { 'data-status': color, ...style }, words };
}

function statusOf(attributes: Attributes, words: string): AdfNode | undefined {
  const color = valueOf(attributes, 'data-status');
  if (folded(words) === '' || !statusColor.test(color)) return undefined;
  return {
    type: 'status',
    attrs: { text: words, color, ...withoutEmpty({ style: valueOf(attributes, 'data-style') }) },
  };
}

/** A moment that is no midnight is written whole, and shown as its day. */
function tagOfDate(node: AdfNode): NodeTag | undefined {
  const { timestamp } = node.attrs ?? {};
  const day = dayOfTimestamp(timestamp);
  if (day === undefined) return undefined;
  const moment = new Date(Number(timestamp)).toISOString();
  return { tag: 'time', attributes: { datetime: moment === midnight(day) ? day : moment }, words: day };
}

function dateOf(attributes: Attributes, words: string): AdfNode | undefined {
  const datetime = valueOf(attributes, 'datetime');
  const day = dayOfText(words.trim());
  if (day === undefined || !datetime.startsWith(day)) return undefined;
  const moment = datetime === day ? midnight(day) : datetime;
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== moment) return undefined;
  return { type: 'date', attrs: { timestamp: String(milliseconds) } };
}

const midnight = (day: string): string => `${day}T00:00:00.000Z`;

const layouts = new Set(['wide', 'full-width', 'center', 'wrap-right', 'wrap-left', 'align-end', 'align-start']);

/** A card that keeps what it shows, or a list of issues, is more than its address. */
function tagOfCard({ type, attrs = {} }: AdfNode): NodeTag | undefined {
  const { url, layout, width, originalWidth, originalHeight, localId: _, ...more } = attrs;
  if (typeof url !== 'string' || folded(url) === '' || !isSafeAddress(url) || Object.keys(more).length > 0)
    return undefined;
  if (type === 'inlineCard') return { tag: 'a', attributes: { 'data-inline-card': '', href: url }, words: url };
  if (type === 'blockCard') return { tag: 'a', attributes: { 'data-block-card': '', href: url }, words: url };
  const looks = withoutEmpty({
    'data-layout': layout === 'center' ? '' : asText(layout),
    'data-width': asText(width),
    'data-original-width': asText(originalWidth),
    'data-original-height': asText(originalHeight),
  });
  return { tag: 'a', attributes: { 'data-embed-card': '', ...looks, href: url }, words: url };
}

function cardOf(attributes: Attributes, words: string): AdfNode | undefined {
  const url = valueOf(attributes, 'href');
  if (url === '' || folded(url) !== folded(words) || !isSafeAddress(url)) return undefined;
  if (Object.hasOwn(attributes, 'data-inline-card')) return { type: 'inlineCard', attrs: { url } };
  if (Object.hasOwn(attributes, 'data-block-card')) return { type: 'blockCard', attrs: { url } };
  if (!Object.hasOwn(attributes, 'data-embed-card')) return undefined;
  const layout = valueOf(attributes, 'data-layout');
  return {
    type: 'embedCard',
    attrs: {
      url,
      layout: layouts.has(layout) ? layout : 'center',
      ...numberOf('width', valueOf(attributes, 'data-width'), 100),
      ...numberOf('originalWidth', valueOf(attributes, 'data-original-width')),
      ...numberOf('originalHeight', valueOf(attributes, 'data-original-height')),
    },
  };
}

function numberOf(name: string, text: string, most = Infinity): Record<string, number> {
  const number = Number(text);
  return text.trim() !== '' && number >= 0 && Number.isFinite(number) && number <= most ? { [name]: number } : {};
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const valueOf = (attributes: Attributes, name: string): string =>
  (Object.hasOwn(attributes, name) ? attributes[name] : undefined) ?? '';

const withoutEmpty = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** White space as HTML shows it. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
