/** What the parser's rules tell of one document, beside its tokens. */
export interface Environment {
  footnotes?: Footnotes;
  /** Lines, counted from 1, where quotes and lists were nested deeper than is read. */
  tooDeep: Set<number>;
  /** Lines, counted from 1, of table rows with more cells than their header. */
  excessCells: Set<number>;
}

/** Kept by markdown-it-footnote; a footnote is known by its label after a colon. */
export interface Footnotes {
  /** Its index in `list`; -1 before something refers to it. */
  refs?: Record<string, number>;
  /** In order of first reference. */
  list?: { label: string }[];
}

export function newEnvironment(): Environment {
  return { tooDeep: new Set(), excessCells: new Set() };
}
