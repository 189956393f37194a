/** The largest Markdown file that is converted, in bytes of UTF-8: a call from a surface carries 500 KB of JSON at most. */
export const largestMarkdownBytes = 400_000;

/** The most milestones that a design’s timeline shows. */
export const longestTimeline = 100;

/** The longest comment on a step of an approval, in characters. */
export const largestComment = 2000;

/** The longest Mermaid block that is drawn, in characters, and how many blocks of a design are. */
export const longestDiagram = 50_000;
export const mostDiagrams = 30;
