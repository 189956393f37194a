/** Confluence's own templates, which its API gives in the storage format alone: here they are documents. */
import type { SavedTemplates } from '../contract';
import { confluenceRefusal } from '../http/errors';
import type { Site } from '../site';
import { notFound, visibleSpace } from './lookup';
import { checkedBody } from './page-body';
import { mayAdministerSpace } from './permissions';

export function savedTemplatesOf(site: Site): SavedTemplates {
  return {
    save(accountId, { spaceId, name, body }) {
      const space = visibleSpace(site, { accountId, isApp: false }, spaceId);
      if (!mayAdministerSpace(space, { accountId, isApp: false })) {
        throw confluenceRefusal(403, 'You do not have permission to save templates in this space');
      }
      const { confluence } = site;
      const id = String(confluence.nextPageId);
      confluence.nextPageId += 1;
      const value = checkedBody({ representation: 'atlas_doc_format', value: body });
      (confluence.templates ??= []).push({ id, spaceId: space.id, name, body: value });
      site.changed();
      return id;
    },
    find(accountId, id) {
      const template = site.confluence.templates?.find((candidate) => candidate.id === id);
      if (template === undefined) throw notFound();
      const { key } = visibleSpace(site, { accountId, isApp: false }, template.spaceId);
      return { ...template, space: { id: template.spaceId, key } };
    },
  };
}
