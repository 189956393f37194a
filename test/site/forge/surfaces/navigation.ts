/** Where the site keeps what `router.getUrl` and `router.navigate` of @forge/bridge name by a target. */
import { z } from 'zod';
import type { Lookup } from './products-as-person';
import { SurfaceError } from './surface-error';

const id = z.string().regex(/^\d+$/);
const spaceKey = z.string().regex(/^\w+$/);
const location = z.discriminatedUnion('target', [
  z.object({ target: z.literal('contentView'), contentId: id }),
  z.object({ target: z.literal('contentEdit'), contentId: id }),
  z.object({ target: z.literal('spaceView'), spaceKey }),
  z.object({ target: z.literal('issue'), issueKey: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/) }),
]);

/** The path of a location on the site, for the person who goes there. */
export async function pathOf(lookup: Lookup, accountId: string, asked: unknown): Promise<string> {
  const read = location.safeParse(asked);
  if (!read.success) {
    throw new SurfaceError(501, `The local site does not model this place to navigate to: ${JSON.stringify(asked)}`);
  }
  switch (read.data.target) {
    case 'issue':
      return `/browse/${read.data.issueKey}`;
    case 'spaceView':
      return `/wiki/spaces/${read.data.spaceKey}`;
    default: {
      const { space } = await lookup.page(accountId, read.data.contentId);
      const edit = read.data.target === 'contentEdit' ? 'edit-v2/' : '';
      return `/wiki/spaces/${space.key}/pages/${edit}${read.data.contentId}`;
    }
  }
}
