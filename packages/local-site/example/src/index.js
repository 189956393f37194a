/** The functions that the two surfaces call. */
import { asUser, route } from '@forge/api';
import { kvs, WhereConditions } from '@forge/kvs';
import Resolver from '@forge/resolver';

const longestNote = 2000;
const mostNotes = 100;

/** The page as the person who looks sees it; undefined where they may not. */
async function seenPage(id) {
  const response = await asUser().requestConfluence(route`/wiki/api/v2/pages/${id}`, { method: 'GET' });
  return response.ok ? response.json() : undefined;
}

export const resolver = new Resolver()
  // Where a surface stands is in `context`, which the platform fills in. The payload is whatever a browser sends.
  .define('getNote', async ({ context }) => {
    const { id } = context.extension.content;
    const [note, seenVersion] = await Promise.all([kvs.get(`note:${id}`), kvs.get(`version:${id}`)]);
    return { text: note?.text ?? '', seenVersion };
  })
  .define('saveNote', async ({ context, payload }) => {
    const { id } = context.extension.content;
    const text = String(payload.text).slice(0, longestNote);
    await kvs.set(`note:${id}`, { pageId: id, text });
    return { text };
  })
  // Notes that name the issue. Storage is the app's, so each page is read as the person before it is named to them.
  .define('getNotesOnIssue', async ({ context }) => {
    const { key } = context.extension.issue;
    const { results } = await kvs.query().where('key', WhereConditions.beginsWith('note:')).limit(mostNotes).getMany();
    const named = results.filter(({ value }) => value.text.split(/[^A-Z0-9-]+/).includes(key));
    const pages = await Promise.all(named.map(({ value }) => seenPage(value.pageId)));
    return pages.flatMap((page, index) =>
      page === undefined ? [] : [{ title: page.title, text: named[index].value.text }],
    );
  })
  .getDefinitions();
