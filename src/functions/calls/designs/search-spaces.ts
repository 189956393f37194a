import { asUser } from '@forge/api';
import { listSpaces } from '../../../platform/confluence/spaces';
import type { Handler } from '../../runtime/answering';

/** Confluence has no search for spaces in its current API: the caller's spaces are listed and narrowed here. */
export const searchSpaces: Handler<'searchSpaces'> = async ({ query }) => {
  const wanted = query.trim().toLowerCase();
  const spaces = await listSpaces(asUser());
  return { spaces: spaces.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(wanted)) };
};
