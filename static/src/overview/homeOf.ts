import { readPlace } from '../shared/readPlace';
import type { ForgeContext } from '../shared/Viewer';

/** Where the pages of the space are, or the issues of the project. */
export function homeOf(context: ForgeContext): string {
  const { spaceKey } = readPlace(context);
  if (spaceKey !== null) return ['/wiki/spaces', spaceKey].join('/');
  const { project } = context.extension as { project?: { key?: string } };
  return ['/browse', project?.key ?? ''].join('/');
}
