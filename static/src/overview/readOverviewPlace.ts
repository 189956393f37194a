import type { RequestedScope } from '../../../src/contract/api';
import { readPlace } from '../shared/readPlace';
import type { ForgeContext } from '../shared/Viewer';

/** Whose designs are shown: those of the space the page is in, or else of the project. */
export function readOverviewPlace(context: ForgeContext): RequestedScope {
  const { spaceId } = readPlace(context);
  return spaceId === null ? 'this-project' : { spaceId };
}
