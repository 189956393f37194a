import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import * as q from '../http/query';
import { contentJson, contentVersionJson } from './page-json';
import { expanded, expansion } from './search-expansions';
import { seenContent } from './v1-content';

/** What `self` of a page in the v1 API leads to. */
export const getContent = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/rest/api/content/{id}',
  scopes: [['read:confluence-content.summary'], ['read:content-details:confluence']],
  query: z.strictObject({ expand: q.list.pipe(z.array(expansion)).optional() }),
  handle: ({ site, caller, path: { id }, query: { expand = [] } }) => {
    const page = seenContent(site, caller, id);
    return {
      status: 200,
      body: {
        ...contentJson(site, page),
        version: contentVersionJson(page),
        ...expanded(site, caller, page, expand),
      },
    };
  },
});
