import type { PhrasingContent } from 'mdast';
import type { NodeTag } from '../../node-tags';
import { escapeAttribute } from '../escape-html';

/** Content between the tags of an element. */
export const tagged = (
  tag: string,
  children: PhrasingContent[],
  attributes: NodeTag['attributes'] = {},
): PhrasingContent[] => [
  { type: 'html', value: `<${[tag, ...Object.entries(attributes).map(writtenAttribute)].join(' ')}>` },
  ...children,
  { type: 'html', value: `</${tag}>` },
];

const writtenAttribute = ([name, value]: [string, string]): string =>
  value === '' ? name : `${name}="${escapeAttribute(value)}"`;
