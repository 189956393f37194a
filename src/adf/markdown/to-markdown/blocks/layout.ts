import { message } from '../../../../i18n/message';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

export const layoutSection: BlockHandler = (node, state) => {
  const columns = node.content?.length ?? 0;
  state.name(message('export.layout', { columns }), message('export.columnsBelow'));
  return blocksOf(node.content, state);
};
