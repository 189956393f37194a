/** Where the site keeps what `router.getUrl` and `router.navigate` of @forge/bridge name by a target. */
import { z } from 'zod';
import { type Manifest, uiModulesOf } from '../manifest';
import { surfaceTypeOf } from '../modules/registry';
import type { Lookup } from '../lookup';
import { SurfaceError } from '../surface-error';

const id = z.string().regex(/^\d+$/);
const spaceKey = z.string().regex(/^\w+$/);
const location = z.discriminatedUnion('target', [
  z.object({ target: z.literal('contentView'), contentId: id }),
  z.object({ target: z.literal('contentEdit'), contentId: id }),
  z.object({ target: z.literal('spaceView'), spaceKey }),
  z.object({ target: z.literal('module'), moduleKey: z.string(), spaceKey }),
  z.object({ target: z.literal('issue'), issueKey: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/) }),
]);

/** The path of a location on the site, for the person who goes there. */
export async function pathOf(
  { lookup, manifest }: { lookup: Lookup; manifest: Manifest },
  accountId: string,
  asked: unknown,
): Promise<string> {
  const read = location.safeParse(asked);
  if (!read.success) throw notModelled(asked);
  switch (read.data.target) {
    case 'issue':
      return `/browse/${read.data.issueKey}`;
    case 'spaceView':
      return `/wiki/spaces/${read.data.spaceKey}`;
    case 'module': {
      const { moduleKey, spaceKey: space } = read.data;
      const module = uiModulesOf(manifest).find(({ key }) => key === moduleKey);
      const path = module && surfaceTypeOf(module).pathIn?.(module, space);
      if (path === undefined) throw notModelled(asked);
      return path;
    }
    default: {
      const { space } = await lookup.page(accountId, read.data.contentId);
      const edit = read.data.target === 'contentEdit' ? 'edit-v2/' : '';
      return `/wiki/spaces/${space.key}/pages/${edit}${read.data.contentId}`;
    }
  }
}

const notModelled = (asked: unknown) =>
  new SurfaceError(501, `The local site does not model this place to navigate to: ${JSON.stringify(asked)}`);
