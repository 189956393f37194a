import type { ApiInput } from '../../../src/contract/api';
import { readPlace } from '../shared/readPlace';
import type { ForgeContext } from '../shared/Viewer';

/** What the picker starts from: the templates of the space it is in, where there is one. */
export function startOf(context: ForgeContext): ApiInput<'startPicker'> {
  const { spaceId } = readPlace(context);
  return spaceId === null ? {} : { spaceId };
}
