/** What the site itself looks up in the products to know where a surface stands, always as the person who looks. */
import { z } from 'zod';
import type { Products } from '../products/contract';
import { SurfaceError } from './surface-error';

const page = z.object({
  id: z.string(),
  title: z.string(),
  spaceId: z.string(),
  status: z.string(),
  subtype: z.string().nullish(),
});
const withBody = z.object({ body: z.object({ atlas_doc_format: z.object({ value: z.string() }) }) });
const properties = z.object({ results: z.array(z.object({ value: z.unknown() })) });
const space = z.object({ id: z.string(), key: z.string() });
const project = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().optional() });
const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    issuetype: z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number() }),
    project,
  }),
});

const currentUser = z.object({
  operations: z.array(z.object({ operation: z.string(), targetType: z.string() })),
});

export type PageWithSpace = z.infer<typeof page> & { space: z.infer<typeof space> };
export type Issue = z.infer<typeof issue>;

export interface Lookup {
  page(accountId: string, pageId: string): Promise<PageWithSpace>;
  /** The document of a page, as text; as it was at a version, where one is named. */
  pageBody(accountId: string, pageId: string, version?: number): Promise<string>;
  blogPost(accountId: string, id: string): Promise<{ id: string; space: z.infer<typeof space> }>;
  /** One of Confluence's own templates. */
  savedTemplate(accountId: string, id: string): { id: string; space: z.infer<typeof space> };
  /** A content property of a page; undefined where there is none. */
  pageProperty(accountId: string, pageId: string, key: string): Promise<unknown>;
  issue(accountId: string, idOrKey: string): Promise<Issue>;
  space(accountId: string, key: string): Promise<z.infer<typeof space>>;
  project(accountId: string, key: string): Promise<z.infer<typeof project>>;
  administersConfluence(accountId: string): Promise<boolean>;
}

export function lookupIn(products: Pick<Products, 'fetch' | 'savedTemplates'>): Lookup {
  const get = async <Value>(
    accountId: string,
    path: string,
    schema: z.ZodType<Value>,
    what: string,
  ): Promise<Value> => {
    const request = new Request(new URL(path, 'http://product.local'));
    const response = await products.fetch(request, { as: 'user', accountId });
    if (!response.ok) throw new SurfaceError(404, `There is no ${what}, or you may not see it.`);
    return schema.parse(await response.json());
  };
  /** Of what is published of a page; of its draft where it never was. */
  const pathOf = async (accountId: string, pageId: string, query = ''): Promise<string> => {
    const path = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}?${query}`;
    const { ok } = await products.fetch(new Request(new URL(path, 'http://product.local')), { as: 'user', accountId });
    return ok ? path : `${path}get-draft=true`;
  };
  return {
    async page(accountId, pageId) {
      const found = await get(accountId, await pathOf(accountId, pageId), page, `page ${pageId}`);
      const around = await get(accountId, `/wiki/api/v2/spaces/${found.spaceId}`, space, `space of page ${pageId}`);
      return { ...found, space: around };
    },
    async blogPost(accountId, id) {
      const path = `/wiki/api/v2/blogposts/${encodeURIComponent(id)}`;
      const schema = z.object({ id: z.string(), spaceId: z.string() });
      const found = await get(accountId, path, schema, `blog post ${id}`);
      const around = await get(accountId, `/wiki/api/v2/spaces/${found.spaceId}`, space, `space of blog post ${id}`);
      return { id: found.id, space: around };
    },
    savedTemplate: (accountId, id) => products.savedTemplates.find(accountId, id),
    async pageBody(accountId, pageId, version) {
      const format = 'body-format=atlas_doc_format';
      const path =
        version === undefined
          ? await pathOf(accountId, pageId, `${format}&`)
          : `/wiki/api/v2/pages/${encodeURIComponent(pageId)}?version=${String(version)}&${format}`;
      return (await get(accountId, path, withBody, `page ${pageId}`)).body.atlas_doc_format.value;
    },
    async pageProperty(accountId, pageId, key) {
      const path = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}/properties?key=${encodeURIComponent(key)}`;
      const { results } = await get(accountId, path, properties, `page ${pageId}`);
      // With two of a key, as may come of a race, a byline breaks.
      return results.length === 1 ? results[0]?.value : undefined;
    },
    async space(accountId, key) {
      const path = `/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`;
      const { results } = await get(accountId, path, z.object({ results: z.array(space) }), `space ${key}`);
      const [found] = results;
      if (found === undefined) throw new SurfaceError(404, `There is no space ${key}, or you may not see it.`);
      return found;
    },
    project: (accountId, key) =>
      get(accountId, `/rest/api/3/project/${encodeURIComponent(key)}`, project, `project ${key}`),
    async administersConfluence(accountId) {
      const path = '/wiki/rest/api/user/current?expand=operations';
      const { operations } = await get(accountId, path, currentUser, 'account of yours');
      return operations.some(({ operation, targetType }) => operation === 'administer' && targetType === 'application');
    },
    issue: (accountId, idOrKey) => {
      const path = `/rest/api/3/issue/${encodeURIComponent(idOrKey)}?fields=issuetype,project`;
      return get(accountId, path, issue, `issue ${idOrKey}`);
    },
  };
}
