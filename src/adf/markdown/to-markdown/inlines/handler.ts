import type { PhrasingContent } from 'mdast';
import type { AdfNode } from '../../../../contract/adf-node';
import type { State } from '../state';

/** Writes an inline node, without its marks. */
export type InlineHandler = (node: AdfNode, state: State) => PhrasingContent[];
