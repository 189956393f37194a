import type { IssueSummary } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';

/** Records that the person chose an epic here: the published page is linked by that, and not by what its macro says. */
export async function recordLink(epic: IssueSummary | null): Promise<void> {
  if (epic === null) return;
  try {
    await call('requestLink', { epicId: epic.id, from: 'picker' });
  } catch (thrown) {
    // A page or an epic that can't be found now: once it is published, the page offers to link it.
    if (toApiError(thrown).code !== 'not-found') throw thrown;
  }
}
