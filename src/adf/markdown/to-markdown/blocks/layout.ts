import { blocksOf } from './handlers';
import type { BlockHandler } from './handler';

export const layoutSection: BlockHandler = (node, state) => {
  const columns = node.content?.length ?? 0;
  state.name(`A layout of ${columns} columns`, 'its columns one below the other');
  return blocksOf(node.content, state);
};
