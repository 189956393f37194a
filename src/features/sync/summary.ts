/** Jira refuses a longer summary, and one with a line break. */
const longest = 255;

/** An item's text as a summary; `shortened` where it did not fit. */
export function summaryOf(text: string): { summary: string; shortened: boolean } {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return { summary: line, shortened: false };
  const cut = line.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(' ');
  const kept = (lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\uD800-\uDBFF]$/, '');
  return { summary: `${kept.trimEnd()}…`, shortened: true };
}
