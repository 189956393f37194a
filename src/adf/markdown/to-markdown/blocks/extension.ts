import { message } from '../../../../i18n/message';
import { macroName } from '../macro-name';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';
import { textParagraph } from './paragraph';

export const extension: BlockHandler = (node, state) => {
  const name = macroName(node);
  state.name(message('repair.macro', { name }), `[macro: ${name}]`);
  return [textParagraph(`[macro: ${name}]`)];
};

/** A macro's name, then its body. */
export const bodiedExtension: BlockHandler = (node, state) => [
  ...extension(node, state),
  ...blocksOf(node.content, state),
];
