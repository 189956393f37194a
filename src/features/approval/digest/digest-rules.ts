import type { AdfNode } from '../../../contract/adf-node';
import type { DesignContent, DigestInput } from './design-content';

/** A version of what a digest covers. */
export interface DigestRules {
  /** Digests begin with it. */
  version: number;
  contentOf: (input: DigestInput) => DesignContent;
  /** The same for blocks that differ in nothing but layout and progress. */
  blockKey: (block: AdfNode) => string;
}
