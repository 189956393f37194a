/** The same world with other secrets: who may not read them must not see a difference. */
import type { AdfDocument } from '../../src/contract/adf-node';
import { peopleOn } from '../handlers/site-person';
import { ada, ben } from '../../packages/local-site/products/people';
import { dataOf, type World } from './world';

const hiddenPages = ['locked', 'lockedWithApp', 'lockedParent', 'under', 'secret', 'secondSecret'] as const;

/** Changes titles, questions, their number and status on hidden pages, and issues of the hidden project. */
export async function tellOtherSecrets({ site, pages }: World): Promise<void> {
  const [author, first] = peopleOn(site, ada, ben);
  const { confluence, jira } = dataOf(site);
  const deliveries = site.store.section<{ added: number }>('forge-deliveries', () => ({ added: 0 }));
  const { added } = deliveries;
  for (const name of hiddenPages) {
    const who = name.endsWith('ecret') ? first : author;
    const page = confluence.pages.find(({ id }) => id === pages[name]);
    if (!page) throw new Error(`There is no page ${name}`);
    const document = withOneAnswered(JSON.parse(page.body) as AdfDocument);
    await who.json('PUT', `/wiki/api/v2/pages/${page.id}`, {
      id: page.id,
      status: 'current',
      title: `Aardvark ${name}`,
      body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      version: { number: page.version.number + 1 },
    });
  }
  for (const { key } of jira.issues.filter((issue) => issue.key.startsWith('OPS-'))) {
    const fields = { summary: `Zebra ${key}`, duedate: '2026-12-24', assignee: { accountId: ada.accountId } };
    await first.product('PUT', `/rest/api/3/issue/${key}`, { fields });
  }
  await first.product('POST', '/rest/api/3/issue/OPS-7/transitions', { transition: { id: '31' } });
  await site.queueIdle();
  // Every fifth event comes twice: which ones must not depend on how many there were.
  deliveries.added = added;
}

/** Another number of questions, the first of them open and blocking as before. */
function withOneAnswered(document: AdfDocument): AdfDocument {
  const text = JSON.stringify(document).replace(/zq\d+hidden/g, 'aardvark');
  const changed = JSON.parse(text, (_, value: unknown) => {
    const rows: unknown[] = Array.isArray(value) ? value : [];
    if (!isTableOfQuestions(rows)) return value;
    const last = rows.at(-1);
    const more = JSON.parse(JSON.stringify(last).replace(/row\d+/g, 'row99')) as unknown;
    const another = JSON.parse(JSON.stringify(more).replace(/row99/g, 'row98')) as unknown;
    return [...rows, more, another];
  }) as AdfDocument;
  return changed;
}

const isTableOfQuestions = (value: unknown[]) =>
  value.length > 2 &&
  JSON.stringify(value[0]).includes('"Question"') &&
  JSON.stringify(value[0]).includes('"tableRow"');
