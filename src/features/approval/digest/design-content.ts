import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import type { DigestFacts } from './facts';

/** What a digest is of. */
export interface DigestInput {
  /** Of the page. */
  title: string;
  document: AdfDocument;
  facts: DigestFacts;
}

/** Something that changes while a design is carried out, such as a tick, and what it is now. */
export interface Progress {
  /** `designStatus`: the word in the design's Status line. */
  what: 'task' | 'ticket' | 'status' | 'designStatus';
  value: string;
}

/** A row, an item of a list, or a block that is neither: what an edit is counted by. */
export interface ContentBlock {
  digest: string;
  /** The content of the block, without progress and layout. A group, such as an expand, is a block of its own. */
  node: AdfNode;
  /** The types of the groups it stands in, outermost first. */
  within: readonly string[];
  progress: readonly Progress[];
}

/** A heading and the blocks up to the next heading of any level. */
export interface ContentSection {
  /** `null`: the page's title and what stands above the first heading. */
  title: string | null;
  level: number;
  digest: string;
  /** The heading is the first of them. */
  blocks: ContentBlock[];
}

/** What a design says, wherever it stands: in the macro's body or on the page. */
export interface DesignContent {
  digest: string;
  sections: ContentSection[];
  /** How mentions show people, by account id: in no digest. */
  names: ReadonlyMap<string, string>;
}

/** A node of this type, which no document has, stands for the page's title among the blocks. */
export const pageTitleType = 'page title';
