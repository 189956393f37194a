import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { AdfNode } from '../../../contract/adf-node';
import { blocksOf } from './blocks/handlers';
import { textAttribute } from '../../text';
import type { State } from './state';

type Line = PhrasingContent[];

/** The blocks of a table cell as lines of text, since a cell of Markdown holds nothing else. */
export function cellLines(nodes: readonly AdfNode[] | undefined, state: State): Line[] {
  return (nodes ?? []).flatMap((node) =>
    isExpand(node) ? expandLines(node, state) : blocksOf([node], state).flatMap(linesOf),
  );
}

const isExpand = ({ type }: AdfNode): boolean => type === 'nestedExpand' || type === 'expand';

function expandLines(node: AdfNode, state: State): Line[] {
  const title = textAttribute(node, 'title');
  const lines = cellLines(node.content, state);
  return title === '' ? lines : [[{ type: 'strong', children: [{ type: 'text', value: title }] }], ...lines];
}

function linesOf(block: RootContent | BlockContent): Line[] {
  switch (block.type) {
    case 'paragraph':
      return splitAtBreaks(block.children);
    case 'heading':
      return block.children.length > 0 ? [[{ type: 'strong', children: block.children }]] : [];
    case 'list':
      return block.children.flatMap((item, index) =>
        itemLines(item, block.ordered ? `${(block.start ?? 1) + index}.` : '-'),
      );
    case 'code':
      return block.value.split('\n').map((value): Line => (value === '' ? [] : [{ type: 'inlineCode', value }]));
    case 'thematicBreak':
      return [[{ type: 'text', value: '---' }]];
    default:
      return 'children' in block ? (block.children as RootContent[]).flatMap(linesOf) : [];
  }
}

function splitAtBreaks(nodes: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (!isAlertMarker(node)) lines.at(-1)?.push(node);
  }
  return lines;
}

function itemLines(item: ListItem, bullet: string): Line[] {
  const box = item.checked === true ? '☑' : '☐';
  const mark = typeof item.checked === 'boolean' ? box : bullet;
  const [first = [], ...rest] = item.children.flatMap(linesOf);
  return [[{ type: 'text', value: `${mark} ` }, ...first], ...rest];
}

/** A panel in a cell is its lines. */
const isAlertMarker = (node: PhrasingContent): boolean => node.type === 'html' && node.value.startsWith('[!');
