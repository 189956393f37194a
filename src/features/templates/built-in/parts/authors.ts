import { mention } from 'adf-builder';
import type { Prefill } from '../../../../contract/api';
import type { Inline } from './inline';
import { oneLine } from './one-line';
import { slot } from './slot';

/** The authors as mentions, with a comma between two. */
export function authors(prefill: Prefill): Inline[] {
  if (prefill.authors.length === 0) return [slot('@Author')];
  return prefill.authors.flatMap(({ accountId, displayName }, index) => {
    const author = mention(accountId, `@${oneLine(displayName)}`);
    return index === 0 ? [author] : [', ', author];
  });
}
