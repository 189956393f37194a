import type { PhrasingContent } from 'mdast';
import { message } from '../../../../i18n/message';
import type { AdfNode } from '../../../../contract/adf-node';
import { textAttribute } from '../../../text';
import { link } from '../inlines/link';
import { phrasingOf } from '../inlines/handlers';
import type { State } from '../state';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

/** One image or file: an image from the web as such, one attached to the page by its name. */
export const media: BlockHandler = (node, state) => [{ type: 'paragraph', children: [linked(node, '', state)] }];

/** An image, with its caption as its title where that is plain text, else below it. */
export const mediaSingle: BlockHandler = (node, state) => {
  const image = node.content?.find(({ type }) => type === 'media');
  const caption = phrasingOf(node.content?.find(({ type }) => type === 'caption')?.content, state);
  if (!image) return blocksOf(node.content, state);
  const [only, ...more] = caption;
  const title = image.attrs?.type === 'external' && only?.type === 'text' && more.length === 0 ? only.value : '';
  const children = [linked({ ...image, marks: [...(image.marks ?? []), ...(node.marks ?? [])] }, title, state)];
  if (caption.length === 0 || title !== '') return [{ type: 'paragraph', children }];
  return [
    { type: 'paragraph', children },
    { type: 'paragraph', children: caption },
  ];
};

export const mediaGroup: BlockHandler = (node, state) => blocksOf(node.content, state);

function linked(node: AdfNode, title: string, state: State): PhrasingContent {
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  const content = imageOf(node, title, state);
  return typeof href === 'string' && href !== '' ? link(href, '', [content]) : content;
}

function imageOf(node: AdfNode, title: string, state: State): PhrasingContent {
  const alt = textAttribute(node, 'alt');
  const url = textAttribute(node, 'url');
  if (url !== '') return { type: 'image', url, alt, ...(title !== '' && { title }) };
  const name = `[file: ${alt || textAttribute(node, 'id') || 'attached'}]`;
  state.name(message('export.attachedFile'), name);
  return { type: 'text', value: name };
}
