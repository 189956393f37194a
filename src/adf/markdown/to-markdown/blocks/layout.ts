import { say } from '../../../../i18n/format';
import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

export const layoutSection: BlockHandler = (node, state) => {
  const columns = node.content?.length ?? 0;
  state.name(say('export.layout', { columns }), say('export.columnsBelow'));
  return blocksOf(node.content, state);
};
