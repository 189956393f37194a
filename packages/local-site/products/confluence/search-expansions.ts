import { z } from 'zod';
import type { Caller } from '../http/caller';
import { confluenceV1Refusal } from '../http/errors';
import type { Site } from '../site';
import type { Page } from './data';
import { operationsOn } from './operations';
import { contentJson } from './page-json';
import { withAncestors } from './permissions';
import { restrictionJson } from './restrictions';

/** Of a page, and with `ancestors.` before it of those above it. */
const restrictionExpansions = {
  'restrictions.read.restrictions.user': 'user',
  'restrictions.read.restrictions.group': 'group',
} as const;
type RestrictionExpansion = keyof typeof restrictionExpansions;
const ofRestrictions = z.enum(Object.keys(restrictionExpansions) as [RestrictionExpansion, ...RestrictionExpansion[]]);
const ofAncestors = z.templateLiteral(['ancestors.', ofRestrictions]);
/** What a search by CQL gives beside the page itself, of what Confluence knows. */
export const expansion = z.union([z.enum(['operations', 'ancestors']), ofRestrictions, ofAncestors]);
export type Expansion = z.infer<typeof expansion>;

export function expanded(site: Site, caller: Caller, page: Page, expand: readonly Expansion[]) {
  const above = expand.filter((each) => each.startsWith('ancestors.'));
  return {
    ...(expand.includes('operations') && { operations: operationsOn(site, caller, page) }),
    ...expandedRestrictions(site, page, expand),
    ...((expand.includes('ancestors') || above.length > 0) && { ancestors: ancestorsJson(site, page, above) }),
  };
}

/** From the top down. One that is not published, or in the trash, fails the whole search where it is looked into. */
function ancestorsJson(site: Site, page: Page, above: readonly Expansion[]) {
  const [, ...ancestors] = withAncestors(site.confluence, page);
  if (above.length > 0 && ancestors.some(({ status }) => status !== 'current')) {
    throw confluenceV1Refusal(
      404,
      'Cannot find content. Outdated version/old_draft/trashed? Please provide valid ContentId.',
    );
  }
  const expand = above.map((each) => each.slice('ancestors.'.length));
  return ancestors
    .toReversed()
    .map((ancestor) => ({ ...contentJson(site, ancestor), ...expandedRestrictions(site, ancestor, expand) }));
}

function expandedRestrictions(site: Site, page: Page, expand: readonly string[]) {
  const parts = Object.entries(restrictionExpansions).flatMap(([name, part]) => (expand.includes(name) ? [part] : []));
  return parts.length === 0
    ? {}
    : { restrictions: { read: restrictionJson(site, page, 'read', parts), _expandable: {}, _links: {} } };
}
