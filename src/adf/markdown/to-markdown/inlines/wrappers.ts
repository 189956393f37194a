import type { PhrasingContent } from 'mdast';
import type { AdfMark } from '../../../../contract/adf-node';
import { isSafeAddress } from '../../../safe-address';
import { isMail } from '../../mail';
import { link } from './link';
import { tagged } from './tagged';

type Wrap = (mark: AdfMark, children: PhrasingContent[]) => PhrasingContent[];

/** What each mark becomes, in the order in which they nest where they reach equally far. */
export const wrappers = new Map<string, Wrap>([
  ['link', linked],
  ['strong', (_mark, children) => withSpaceOutside(children, (inner) => [{ type: 'strong', children: inner }])],
  ['em', (_mark, children) => withSpaceOutside(children, (inner) => [{ type: 'emphasis', children: inner }])],
  ['strike', (_mark, children) => withSpaceOutside(children, (inner) => [{ type: 'delete', children: inner }])],
  ['underline', (_mark, children) => tagged('u', children)],
  ['subsup', ({ attrs }, children) => tagged(attrs?.type === 'sup' ? 'sup' : 'sub', children)],
  ['code', (_mark, children) => children.map(asCode)],
]);

function linked({ attrs }: AdfMark, children: PhrasingContent[]): PhrasingContent[] {
  const { href, title } = attrs ?? {};
  if (typeof href !== 'string' || href === '' || !isSafeAddress(href)) return children;
  const isOddMail = /^mailto:/i.test(href) && !isMail(href);
  // `<…>` would not make it a link; a link of more than one node is not written so.
  const words: PhrasingContent[] = isOddMail ? [...children, { type: 'text', value: '' }] : children;
  return [link(href, typeof title === 'string' ? title : '', words)];
}

const asCode = (node: PhrasingContent): PhrasingContent =>
  node.type === 'text' ? { type: 'inlineCode', value: node.value } : node;

/** `**bold **text` is not bold in Markdown: space at the edges of a mark goes outside of it. */
function withSpaceOutside(
  children: PhrasingContent[],
  wrap: (inner: PhrasingContent[]) => PhrasingContent[],
): PhrasingContent[] {
  const inner = [...children];
  const before = takeSpace(inner, 0, (text) => text.trimStart());
  const after = takeSpace(inner, inner.length - 1, (text) => text.trimEnd());
  return [...before, ...(inner.length > 0 ? wrap(inner) : []), ...after];
}

function takeSpace(nodes: PhrasingContent[], index: number, trim: (text: string) => string): PhrasingContent[] {
  const node = nodes[index];
  if (node?.type !== 'text') return [];
  const value = trim(node.value);
  if (value === node.value) return [];
  if (value === '') nodes.splice(index, 1);
  else nodes[index] = { ...node, value };
  return [{ type: 'text', value: ' ' }];
}
