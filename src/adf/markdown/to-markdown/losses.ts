import { message } from '../../../i18n/message';
import type { AdfDocument, AdfMark, AdfNode } from '../../../contract/adf-node';
import { own } from '../../../lib/own';
import { isSafeAddress } from '../../safe-address';
import { descendants } from '../../walk';
import { tagOf } from '../node-tags';
import { smartLinkOf } from './smart-link';
import type { State } from './state';

/** What Markdown has no form for, though its words are written. */
type Loss =
  | (
      | 'mention'
      | 'status'
      | 'date'
      | 'smartLink'
      | 'unsafeLink'
      | 'placeholder'
      | 'emoji'
      | 'character'
      | 'panel'
      | 'decision'
    )
  | ('mergedCell' | 'sideHeader' | 'noHeader' | 'cellBlocks' | 'tableLook' | 'textLook' | 'imageLook' | 'other');

const alerts = new Set(['info', 'note', 'success', 'warning', 'error']);
const looks = new Set(['alignment', 'indentation', 'breakout', 'fontSize']);
const always: Readonly<Record<string, Loss>> = { placeholder: 'placeholder', decisionList: 'decision' };
const withoutTag: Readonly<Record<string, Loss>> = {
  mention: 'mention',
  status: 'status',
  date: 'date',
  inlineCard: 'smartLink',
  blockCard: 'smartLink',
  embedCard: 'smartLink',
};

/** Names each kind of loss in a document once, in the order of the document. */
export function nameLosses(document: AdfDocument, state: State): void {
  for (const { node } of descendants(document)) {
    for (const kind of lossesOf(node))
      state.name(message('export.loss', { kind }), message('export.lossWritten', { kind }));
  }
}

function lossesOf(node: AdfNode): Loss[] {
  const { type, attrs = {}, marks = [] } = node;
  const losses: (Loss | false | undefined)[] = [
    own(always, type),
    tagOf(node) ? undefined : own(hasUnsafeAddress(node) ? {} : withoutTag, type),
    (hasUnsafeAddress(node) || marks.some(isUnsafeLink)) && 'unsafeLink',
    type === 'emoji' && (attrs.text ? 'character' : 'emoji'),
    type === 'panel' && !alerts.has(String(attrs.panelType)) && 'panel',
    marks.some((mark) => looks.has(mark.type)) && 'textLook',
    ...lossesOfTable(node),
    ...lossesOfImage(node),
  ];
  return losses.filter((loss) => loss !== undefined && loss !== false);
}

const isUnsafe = (address: unknown): boolean => typeof address === 'string' && !isSafeAddress(address);
const hasUnsafeAddress = (node: AdfNode): boolean => node.type.endsWith('Card') && isUnsafe(smartLinkOf(node).url);
const isUnsafeLink = ({ type, attrs }: AdfMark): boolean => type === 'link' && isUnsafe(attrs?.href);

const cells = new Set(['tableCell', 'tableHeader']);

function lossesOfTable({ type, attrs = {}, content = [] }: AdfNode): (Loss | false)[] {
  if (cells.has(type)) {
    const { colspan = 1, rowspan = 1, colwidth, background, valign } = attrs;
    return [
      (colspan !== 1 || rowspan !== 1) && 'mergedCell',
      (content.length > 1 || content.some((block) => block.type !== 'paragraph')) && 'cellBlocks',
      (isSet(colwidth) || isSet(background) || isSet(valign)) && 'tableLook',
    ];
  }
  if (type !== 'table') return [];
  const [first, ...rows] = content.map((row) => row.content ?? []);
  return [
    !(first ?? []).every((cell) => cell.type === 'tableHeader') && 'noHeader',
    rows.some((row) => row.some((cell) => cell.type === 'tableHeader')) && 'sideHeader',
    (attrs.isNumberColumnEnabled === true || isSet(attrs.width) || isWide(attrs.layout)) && 'tableLook',
  ];
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const isWide = (layout: unknown): boolean => isSet(layout) && layout !== 'default' && layout !== 'center';

function lossesOfImage({ type, attrs = {}, marks = [], content = [] }: AdfNode): (Loss | false)[] {
  if (type === 'mediaSingle') {
    const caption = content.find((child) => child.type === 'caption')?.content ?? [];
    const isPlain = caption.every(({ type: inline, marks: set = [] }) => inline === 'text' && set.length === 0);
    return [(isWide(attrs.layout) || isSet(attrs.width)) && 'imageLook', !isPlain && 'other'];
  }
  const isBordered = marks.some((mark) => mark.type === 'border');
  return [type === 'media' && (isBordered || isSet(attrs.width) || isSet(attrs.height)) && 'imageLook'];
}
