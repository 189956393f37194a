import { DraftIsNewer } from '../designs/rewrite-page';
import { noteHeldWrite } from '../reviews/store/held-writes';

/** For a write that nobody asked for: where a draft holds it back, that is noted, and it waits until the draft is gone. */
export async function heldBack(pageId: string, error: unknown): Promise<undefined> {
  if (!(error instanceof DraftIsNewer)) throw error;
  console.warn(error.message);
  await noteHeldWrite(pageId);
}
