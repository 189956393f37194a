import type Token from 'markdown-it/lib/token.mjs';
import type { AdfNode } from '../../../../contract/adf-node';
import { allows } from '../containers';
import { imageBlock } from '../inline/image';
import { imageOf } from '../inline/image-of';
import { inlineContent } from '../inline/handlers';
import { isSafeAddress } from '../../../safe-address';
import type { State } from '../state';
import { attribute } from './attribute';
import type { TokenHandler } from './handler';

export const paragraph: TokenHandler = (_token, state, tokens, index) => {
  addParagraph(tokens[index + 1]?.children ?? [], state);
};

/** Adds inline tokens as a paragraph; nothing but images as images. */
export function addParagraph(tokens: readonly Token[], state: State): void {
  const images = state.top.kind === 'taskItem' ? undefined : imageBlocks(tokens);
  if (images) {
    for (const image of images) state.add(image);
    return;
  }
  const block = inlineContent(tokens, state).takeBlock((type) => allows(state.top.kind, type));
  if (block) state.add(block);
}

const besideImages = new Set(['softbreak', 'hardbreak', 'link_open', 'link_close']);

function imageBlocks(tokens: readonly Token[]): AdfNode[] | undefined {
  const blocks: AdfNode[] = [];
  let href = '';
  for (const token of tokens) {
    if (token.type === 'image') {
      const block = imageBlock(imageOf(token), href === '' ? undefined : { type: 'link', attrs: { href } });
      if (!block) return undefined;
      blocks.push(block);
    } else if (!besideImages.has(token.type) && token.content.trim() !== '') {
      return undefined;
    }
    if (token.type === 'link_open') href = attribute(token, 'href');
    if (token.type === 'link_close') href = '';
    if (!isSafeAddress(href)) return undefined;
  }
  return blocks.length > 0 ? blocks : undefined;
}
