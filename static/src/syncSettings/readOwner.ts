import type { ApiInput } from '../../../src/contract/api';
import { readPlace } from '../shared/readPlace';
import type { ForgeContext } from '../shared/Viewer';

export type SettingsOwner = ApiInput<'getSettings'>;

/** Whose settings the surface shows: of the design that a dialog was opened for, or of the space it stands in. */
export function readOwner(context: ForgeContext): SettingsOwner {
  const { modal } = context.extension as { modal?: { pageId?: unknown } };
  if (typeof modal?.pageId === 'string') return { pageId: modal.pageId };
  return { spaceId: readPlace(context).spaceId ?? '' };
}
