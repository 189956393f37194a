import type { AdfNode } from '../../contract/adf-node';

/**
 * Gives each heading the address that Confluence's renderer gives it inside its page: its words with hyphens, numbered
 * from the second time on. Call it in the order of the page.
 */
export function anchorGiver(): (heading: AdfNode) => string | undefined {
  const given = new Set<string>();
  const timesUsed = new Map<string, number>();
  return (heading) => {
    const base = (heading.content ?? []).map(wordsOf).join('').trim().replace(/\s/g, '-');
    if (base === '') return undefined;
    let number = timesUsed.get(base) ?? 0;
    let anchor = number === 0 ? base : `${base}.${number}`;
    while (given.has(anchor)) anchor = `${base}.${(number += 1)}`;
    timesUsed.set(base, number + 1);
    given.add(anchor);
    return anchor;
  };
}

function wordsOf({ type, text, attrs }: AdfNode): string {
  for (const words of [text, attrs?.text, attrs?.shortName])
    if (typeof words === 'string' && words !== '') return words;
  return `[${type}]`;
}
