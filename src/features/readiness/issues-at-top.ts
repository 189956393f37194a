import { descendants } from '../../adf/walk';
import { issueOf } from '../reading/inline/issue';
import type { Outline } from './outline';

/** The issues named before the first section, with a label or without: `@Ada · PAY-1` below the title says it all. */
export function issuesAtTop({ all, main: [first] }: Outline): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const section of first ? all.slice(0, all.indexOf(first)) : all) {
    for (const { node: block } of section.blocks) {
      for (const { node } of descendants(block)) {
        const key = issueOf(node)?.key;
        if (key !== undefined) keys.add(key);
      }
    }
  }
  return keys;
}
