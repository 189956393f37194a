import type { RequestedScope, OverviewRow } from '../../../src/contract/api';
import type { Asked } from './Asked';
import { nextDesigns } from './nextDesigns';

/** More a call than are shown at once, and few enough for a call. */
const perCall = 100;

/** All designs that are asked for, page after page; `null` where it was stopped before the end. */
export async function everyDesign(
  of: RequestedScope,
  asked: Asked,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<OverviewRow[] | null> {
  const designs: OverviewRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await nextDesigns(of, asked, cursor, perCall);
    if (signal.aborted) return null;
    designs.push(...page.rows);
    onProgress(designs.length);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return designs;
}
