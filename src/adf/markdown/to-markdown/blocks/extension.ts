import { say } from '../../../../i18n/format';
import { macroName } from '../macro-name';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';
import { textParagraph } from './paragraph';

export const extension: BlockHandler = (node, state) => {
  const name = macroName(node);
  state.name(say('repair.macro', { name }), `[macro: ${name}]`);
  return [textParagraph(`[macro: ${name}]`)];
};

/** A macro's name, then its body. */
export const bodiedExtension: BlockHandler = (node, state) => [
  ...extension(node, state),
  ...blocksOf(node.content, state),
];
