/** One section of a content outline: a heading and the blocks up to the next heading of any level. */
export interface OutlineSection {
  /** `null`: what stands above the first heading. */
  title: string | null;
  level: number;
  digest: string;
  /** A short hash of each block, in order; undefined where a design is too large to keep them. */
  blocks?: string[];
}

/** What a design says, as hashes: enough to tell which sections changed since, without the content itself. */
export interface ContentOutline {
  /** Of the design as a whole. */
  digest: string;
  sections: OutlineSection[];
}
