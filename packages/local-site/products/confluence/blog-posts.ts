import { z } from 'zod';
import { endpoint } from '../http/endpoint';
import { confluenceRefusal } from '../http/errors';
import { NotModelled } from '../http/not-modelled';
import * as q from '../http/query';
import type { Site } from '../site';
import type { BlogPost } from './data';
import { notFound, visibleSpace } from './lookup';
import { bodySchema, checkedBody } from './page-body';
import { wikiUrl } from './page-json';
import { mayWriteInSpace } from './permissions';

export const createBlogPost = endpoint({
  product: 'confluence',
  method: 'POST',
  path: '/wiki/api/v2/blogposts',
  scopes: [['write:page:confluence']],
  query: q.none,
  body: z.strictObject({
    spaceId: z.string(),
    status: z.enum(['current', 'draft']).optional(),
    title: z.string().optional(),
    body: bodySchema.optional(),
  }),
  handle: ({ site, caller, body: { spaceId, status = 'current', title = '', body } }) => {
    if (status === 'draft') throw new NotModelled('A draft of a blog post');
    const space = visibleSpace(site, caller, spaceId);
    if (!mayWriteInSpace(space, caller)) {
      throw confluenceRefusal(403, 'You do not have permission to create blog posts in this space');
    }
    if (title.trim() === '') throw confluenceRefusal(400, 'A blog post needs a title');
    const createdAt = site.now().toISOString();
    const { confluence } = site;
    const post: BlogPost = {
      id: String(confluence.nextPageId),
      spaceId: space.id,
      title,
      authorId: caller.accountId,
      createdAt,
      version: { number: 1, createdAt, message: '', authorId: caller.accountId },
      body: checkedBody(body),
    };
    confluence.nextPageId += 1;
    (confluence.blogPosts ??= []).push(post);
    site.changed();
    return { status: 200, body: blogPostJson(site, post, true) };
  },
});

export const getBlogPostById = endpoint({
  product: 'confluence',
  method: 'GET',
  path: '/wiki/api/v2/blogposts/{id}',
  scopes: [['read:page:confluence']],
  query: z.strictObject({ 'body-format': q.choice(['atlas_doc_format']).optional() }),
  handle: ({ site, caller, path, query }) => {
    const post = site.confluence.blogPosts?.find(({ id }) => id === path.id);
    if (post === undefined) throw notFound();
    visibleSpace(site, caller, post.spaceId);
    return { status: 200, body: blogPostJson(site, post, query['body-format'] !== undefined) };
  },
});

function blogPostJson(site: Site, { body, version, ...post }: BlogPost, withBody: boolean) {
  const key = site.confluence.spaces.find(({ id }) => id === post.spaceId)?.key ?? '';
  const webui = `/spaces/${key}/blog/${post.id}`;
  return {
    ...post,
    status: 'current',
    version: { ...version, minorEdit: false },
    body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value: body } } : {},
    _links: { webui, editui: webui, tinyui: `/x/${Number(post.id).toString(36)}`, base: wikiUrl(site) },
  };
}
