import type { RootContent } from 'mdast';
import type { AdfNode } from '../../../../contract/adf-node';
import type { State } from '../state';

/** Writes a block. */
export type BlockHandler = (node: AdfNode, state: State) => RootContent[];
