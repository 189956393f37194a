import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import { visiblePage } from './lookup';
import { wikiUrl } from './page-json';
import { withAncestors } from './permissions';

/** From the top down; of more than `limit`, those nearest to the page. */
export const getPageAncestors = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/pages/{id}/ancestors',
  scopes: [['read:content.metadata:confluence']],
  query: z.strictObject({ limit: q.count(1, 250).optional() }),
  handle: ({ site, caller, path, query: { limit = 25 } }) => {
    const [, ...ancestors] = withAncestors(
      site.confluence,
      visiblePage(site, caller, path.id, ['current', 'draft', 'archived', 'trashed']),
    );
    return {
      status: 200,
      body: {
        results: ancestors
          .slice(0, limit)
          .toReversed()
          .map(({ id }) => ({ id, type: 'page' })),
        _links: { base: wikiUrl(site) },
      },
    };
  },
});
