/** Lists are read to their end, in answers of a bounded size, with a bounded number of requests at a time. */
import type { Requester } from '../../src/platform/requester';
import { newestFooterComments } from '../../src/platform/confluence/comments';
import { getPage, getPages, pagesThatMayBeEdited, pagesThatMayBeSeen } from '../../src/platform/confluence/pages';
import { getSpace, listSpaces } from '../../src/platform/confluence/spaces';
import { openPages } from '../../src/platform/confluence/view-restrictions';
import { getCreatableTypes, getCreateFields } from '../../src/platform/jira/issue-types';
import { getIssues } from '../../src/platform/jira/issues';
import { findIssue, searchIssues } from '../../src/platform/jira/search';
import { mapBounded } from '../../src/lib/map-bounded';

const ids = Array.from({ length: 600 }, (_, index) => String(100_000 + index));

/** A product that answers as `answer` says; with what was asked, and how much of it at a time. */
function productOf(answer: (url: URL) => unknown) {
  const asked: URL[] = [];
  let underWay = 0;
  let most = 0;
  const send = async ({ value }: { value: string }) => {
    const url = new URL(value, 'https://product.invalid');
    asked.push(url);
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return Response.json(answer(url));
  };
  const as = { requestConfluence: send, requestJira: send } as unknown as Requester;
  return { as, asked, mostAtOnce: () => most };
}

/** As Confluence gives pages: no more than so many at a time, whatever limit is asked for. */
function pagesUpTo(perAnswer: number) {
  return (url: URL) => {
    const wanted = (url.searchParams.get('id') ?? '').split(',');
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + perAnswer;
    url.searchParams.set('cursor', String(end));
    const hasBody = url.searchParams.has('body-format');
    return {
      results: wanted.slice(start, end).map((id) => ({
        id,
        title: `Page ${id}`,
        spaceId: '1',
        status: 'current',
        version: { number: 1, createdAt: '2026-11-20T09:00:00.000Z' },
        body: hasBody ? { atlas_doc_format: { value: '{}' } } : {},
        _links: { webui: `/pages/${id}` },
      })),
      _links: end < wanted.length ? { next: `${url.pathname}${url.search}` } : {},
    };
  };
}

test('pages are read with the bodies of a few an answer, and to the end where Confluence gives fewer', async () => {
  const { as, asked, mostAtOnce } = productOf(pagesUpTo(10));
  const pages = await getPages(as, ids);
  expect({
    found: pages.map(({ id }) => id),
    mostInOne: Math.max(...asked.map((url) => (url.searchParams.get('id') ?? '').split(',').length)),
    atOnce: mostAtOnce() <= 4,
    longest: Math.max(...asked.map(({ href }) => href.length)) < 4000,
  }).toEqual({ found: ids, mostInOne: 25, atOnce: true, longest: true });
});

test('pages are looked for by 250 ids at most, and to the end', async () => {
  const { as, asked } = productOf(pagesUpTo(200));
  const seen = await pagesThatMayBeSeen(as, ids);
  expect([seen, asked.map((url) => (url.searchParams.get('id') ?? '').split(',').length)]).toEqual([
    new Set(ids),
    [250, 250, 100, 250, 250],
  ]);
});

test('pages that a search does not know are asked about a few at a time', async () => {
  const { as, mostAtOnce } = productOf((url) =>
    url.pathname.endsWith('/search') ? { results: [] } : { operations: [{ operation: 'update', targetType: 'page' }] },
  );
  expect([await pagesThatMayBeEdited(as, ids), mostAtOnce()]).toEqual([new Set(ids), 4]);
});

/** As Confluence gives a list: so many at a time, with a link to the next. */
function listOf<Item>(perAnswer: number, items: readonly Item[]) {
  return (url: URL) => {
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + perAnswer;
    url.searchParams.set('cursor', String(end));
    const next = end < items.length ? { next: `${url.pathname}${url.search}` } : {};
    return { results: items.slice(start, end), _links: next };
  };
}

test('a search for pages is read to its end where Confluence gives fewer an answer than asked for', async () => {
  const open = { restrictions: { user: { results: [] }, group: { results: [] } } };
  const of = ids.slice(0, 50);
  const editable = productOf(
    listOf(
      7,
      of.map((id) => ({ id, operations: [{ operation: 'update', targetType: 'page' }] })),
    ),
  );
  const viewable = productOf(
    listOf(
      7,
      of.map((id) => ({ id, ancestors: [], restrictions: { read: open } })),
    ),
  );
  expect([
    await pagesThatMayBeEdited(editable.as, of),
    editable.asked.map(({ pathname }) => pathname),
    await openPages(
      viewable.as,
      of.map((id) => ({ id, parentId: undefined })),
    ),
  ]).toEqual([
    new Set(of),
    Array.from({ length: 8 }, () => '/wiki/rest/api/content/search'),
    { open: new Set(of), trouble: undefined },
  ]);
});

test.each([
  [3, true],
  [2, false],
])('a page below %i ancestors that come one by one is looked at up to the top', async (restrictedOne, isOpen) => {
  const whom = (results: unknown[]) => ({ restrictions: { user: { results }, group: { results: [] } } });
  const { as } = productOf(({ pathname }) => {
    const [, id] = /\/(\d+)\/(?:ancestors|restriction)/.exec(pathname) ?? [];
    if (id === undefined) return { results: [] };
    if (pathname.endsWith('/ancestors'))
      return { results: id === '2' ? [] : [{ id: String(Number(id) - 1), type: 'page' }] };
    return whom(id === String(restrictedOne) && !isOpen ? ['somebody'] : []);
  });
  expect((await openPages(as, [{ id: '5', parentId: '4' }])).open.has('5')).toBe(isOpen);
});

test('the newest comments are read until there are enough, in as many answers as it takes', async () => {
  const comments = ids.slice(0, 60).map((id) => ({
    version: { createdAt: '2026-11-20T09:00:00.000Z' },
    body: { atlas_doc_format: { value: id } },
  }));
  const { as, asked } = productOf(listOf(20, comments));
  const found = await newestFooterComments(as, '1', 50);
  expect([found.map(({ body }) => body), asked.length]).toEqual([ids.slice(0, 50), 3]);
});

test('issues are searched for until there are enough, in as many answers as it takes', async () => {
  const sent: { nextPageToken?: string }[] = [];
  const issueAt = (id: string) => ({
    id,
    key: `PAY-${id}`,
    fields: {
      summary: id,
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      issuetype: { id: '1', name: 'Epic', hierarchyLevel: 1 },
      project: { id: '1', key: 'PAY' },
    },
    properties: { mine: id },
  });
  const as = {
    requestJira: (_: unknown, { body }: { body: string }) => {
      const asked = JSON.parse(body) as { nextPageToken?: string };
      sent.push(asked);
      const start = Number(asked.nextPageToken ?? 0);
      return Promise.resolve(
        Response.json({ issues: ids.slice(start, start + 15).map(issueAt), nextPageToken: String(start + 15) }),
      );
    },
  } as unknown as Requester;
  const found = await searchIssues(as, 'project = PAY', 40);
  const far = await findIssue(as, 'project = PAY', 'mine', (value) => value === ids[333]);
  expect([found.map(({ id }) => id), sent.slice(0, 3).map(({ nextPageToken }) => nextPageToken), far?.id]).toEqual([
    ids.slice(0, 40),
    [undefined, '15', '30'],
    ids[333],
  ]);
});

test('issues are read by their ids a hundred at a time', async () => {
  const sent: number[] = [];
  const as = {
    requestJira: (_: unknown, { body }: { body: string }) => {
      sent.push((JSON.parse(body) as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length);
      return Promise.resolve(Response.json({ issues: [] }));
    },
  } as unknown as Requester;
  await getIssues(as, ids);
  expect(sent).toEqual([100, 100, 100, 100, 100, 100]);
});

test('what a person may do is read to its end where the first of it comes along with a page or a space', async () => {
  const few = { results: [{ operation: 'read', targetType: 'page' }], meta: { hasMore: true } };
  const { as } = productOf(({ pathname }) => {
    const all = ['update', 'administer'].flatMap((operation) =>
      ['page', 'space'].map((targetType) => ({ operation, targetType })),
    );
    if (pathname.endsWith('/operations')) return { operations: all };
    if (pathname.includes('/spaces/')) return { id: '1', key: 'ENG', name: 'Engineering', operations: few };
    const [page] = pagesUpTo(1)(new URL('https://product.invalid/?id=1&body-format=x')).results;
    return { ...page, subtype: 'page', operations: few };
  });
  expect([(await getSpace(as, '1')).canAdminister, (await getPage(as, '1')).canEdit]).toEqual([true, true]);
});

test('spaces are listed beyond the first 250', async () => {
  const { as } = productOf((url) => {
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const next = start + 250 < ids.length ? { next: `/wiki/api/v2/spaces?cursor=${String(start + 250)}` } : {};
    return { results: ids.slice(start, start + 250).map((id) => ({ id, key: `K${id}`, name: id })), _links: next };
  });
  expect((await listSpaces(as)).map(({ id }) => id)).toEqual(ids);
});

test('a list without an end is an error, not a call without an end', async () => {
  const { as } = productOf(() => ({ results: [], _links: { next: '/wiki/api/v2/spaces?cursor=again' } }));
  await expect(listSpaces(as)).rejects.toMatchObject({ kind: 'unavailable' });
});

const partOf = (url: URL, name: string, item: (id: string) => object) => {
  const startAt = Number(url.searchParams.get('startAt'));
  return { total: ids.length, [name]: ids.slice(startAt, startAt + 200).map(item) };
};

test('the types and the fields of a project are read beyond the first 200', async () => {
  const types = productOf((url) => partOf(url, 'issueTypes', (id) => ({ id, name: id, hierarchyLevel: 0 })));
  const fields = productOf((url) => partOf(url, 'fields', (key) => ({ key, name: key, required: false })));
  expect([
    (await getCreatableTypes(types.as, '10')).map(({ id }) => id),
    (await getCreateFields(fields.as, '10', '1')).map(({ key }) => key),
  ]).toEqual([ids, ids]);
});

test('bounded work keeps the order, and begins nothing more once something failed', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await new Promise((resolve) => setImmediate(resolve));
    if (item === 3) throw new Error('Third');
    return item * 2;
  };
  expect(await mapBounded([5, 4, 2, 1], 2, work)).toEqual([10, 8, 4, 2]);
  begun.length = 0;
  await expect(mapBounded([1, 2, 3, 4, 5, 6, 7, 8], 2, work)).rejects.toThrow('Third');
  expect(begun).toEqual([1, 2, 3, 4]);
});
