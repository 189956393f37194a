/** Heights and widths in CSS pixels, the same as in the style sheets of this folder. */
export type Sizes = {
  row: number;
  /** From the top of a row to the middle of its mark. */
  mark: number;
};

export const axisHeight = 24;
export const groupHeight = 32;
export const markHeight = 14;
/** The legend and the gap above it. */
export const legendHeight = 28;
/** The sentence where there is nothing to draw. */
export const sentenceHeight = 20;
/** The button that shows more, and the gap above it. */
export const moreHeight = 32;

export const wide: Sizes = { row: 28, mark: 14 };
/** A narrow timeline has each text above its mark. */
export const narrow: Sizes = { row: 46, mark: 34 };

/** The part of a wide timeline that the picture takes; the texts have the rest. */
export const pictureShare = 0.64;

/** Below this width, the texts take too much from the picture beside them. */
const narrowBelow = 480;

export const isNarrow = (width: number): boolean => width < narrowBelow;

export const sizesFor = (width: number): Sizes => (isNarrow(width) ? narrow : wide);
