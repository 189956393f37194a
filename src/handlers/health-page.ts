import { asUser } from '@forge/api';
import type { AdfDocument } from '../adf/node';
import { createPrivatePage, getPage, getPages, type Page } from '../atlassian/confluence/pages';
import { say } from '../words/say';

/** The first of the pages that the person may edit, or else a new one that only they may view. */
export async function healthPage(spaceId: string, known: readonly string[], startedAt: string): Promise<Page> {
  const seen = new Set((await getPages(asUser(), known)).map(({ id }) => id));
  for (const pageId of known.filter((id) => seen.has(id))) {
    const page = await getPage(asUser(), pageId);
    if (page.canEdit) return page;
  }
  const title = say('health.document.title', { at: startedAt.replace('T', ' ').slice(0, 19) });
  const { id } = await createPrivatePage(asUser(), spaceId, title, healthDocument());
  return getPage(asUser(), id);
}

const healthDocument = (): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: say('health.document.text') }] }],
});
