import { shelfOfPlace } from '../overview/shelf';
import { findRows } from '../store/overview-rows';
import { followStatus } from './status-copies';

const perQuery = 100;

/** Hands over the designs of a space whose status can be another one under another policy: drafts stay drafts. */
export async function keepSpaceInStep(spaceId: string): Promise<void> {
  const all = { shelf: shelfOfPlace({ spaceId }), sort: 'changed' as const, until: undefined, conditions: [] };
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await findRows(all, perQuery, cursor);
    const asked = rows.filter(({ status }) => status !== 'draft');
    await Promise.all(asked.map(({ pageId }) => followStatus(pageId)));
    cursor = nextCursor;
  } while (cursor !== undefined);
}
