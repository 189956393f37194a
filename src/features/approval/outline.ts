import type { Progress } from './digest/design-content';

/** One section of a content outline: a heading and the blocks up to the next heading of any level. */
export interface OutlineSection {
  /** `null`: the page's title and what stands above the first heading. */
  title: string | null;
  level: number;
  digest: string;
  /** A short hash of each block, in order; undefined where a design is too large to keep them. */
  blocks?: string[];
  /** What in its blocks is progress; undefined for nothing. */
  progress?: OutlineProgress[];
}

/** Progress in a block, by the block’s place in its section. */
export interface OutlineProgress extends Progress {
  block: number;
}

/** What a design says, as hashes: enough to tell which sections changed since, without the content itself. */
export interface ContentOutline {
  /** Of the design as a whole. It begins with the version of the rules that made it. */
  digest: string;
  /** Of its progress, without the design’s own status: the app writes that. */
  progressDigest: string;
  sections: OutlineSection[];
}

/** What a page says now: under the newest rules, and under older ones that somebody signed something under. */
export interface PresentOutline extends ContentOutline {
  /** By version. */
  underOlderRules: ReadonlyMap<number, ContentOutline>;
}
