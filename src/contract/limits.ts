/** The largest Markdown file that is converted, in bytes of UTF-8: a call from a surface carries 500 KB of JSON at most. */
export const largestMarkdownBytes = 400_000;

/** Forge delivers an answer of 5 MB of JSON at most, and a call of 500 KB; some is left for what is around them. */
export const largestAnswerBytes = 4_900_000;
export const largestCallBytes = 495_000;

/** The most milestones that a design’s timeline shows. */
export const longestTimeline = 100;

/** The longest comment on a step of an approval, in characters. */
export const largestComment = 2000;

/** The longest Mermaid block that is drawn, in characters, and how many blocks of a design are. */
export const longestDiagram = 50_000;
export const mostDiagrams = 30;
