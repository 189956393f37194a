import type { AdfDocument } from '../../src/contract/adf-node';
import type { Requester } from '../../src/platform/requester';
import { message } from '../../src/i18n/message';
import { rewritePage } from '../../src/features/designs/rewrite-page';
import { ada, ben } from '../../packages/local-site/products/people';
import { adf, at, pageBody, paragraph } from '../../packages/local-site/products/test-products';
import { doc, p } from '../words';
import { personOnProducts } from './person-on-products';

const pageId = '131103';
const words = {
  adviceUnreadable: message('page.unreadable.syncAdvice'),
  keptChanging: (title: string) => message('page.keptChanging.tickets', { title }),
  adviceChanging: message('page.keptChanging.ticketsAdvice'),
};
const withLine = (stored: AdfDocument, line: string): AdfDocument => ({
  ...stored,
  content: [...stored.content, paragraph(line)],
});

/** A page that Ben edits while Ada’s change is being made, so many times. */
function edited(times: number) {
  const { requesterOf, as } = personOnProducts();
  let left = times;
  const edit = async (version: number) => {
    if (left === 0) return;
    left -= 1;
    const body = pageBody(adf(paragraph(`By Ben, ${String(times - left)}`)));
    await as(ben).put(`/wiki/api/v2/pages/${pageId}`, {
      id: pageId,
      status: 'current',
      title: 'Payments',
      body,
      version: { number: version + 1 },
    });
  };
  return {
    as,
    rewrite: (told?: typeof words) =>
      rewritePage(requesterOf(ada), pageId, {
        change: async (stored, { version }) => {
          await edit(version.number);
          return { document: withLine(stored, 'By Ada') };
        },
        versionMessage: 'Ada was here',
        ...(told && { words: told }),
      }),
  };
}

test('a change is made again in what somebody else stored meanwhile', async () => {
  const { document, version } = await edited(2).rewrite();
  expect([document, version]).toEqual([adf(paragraph('By Ben, 2'), paragraph('By Ada')), 4]);
});

test('a page that keeps changing is a conflict, and for who waits a failure in words', async () => {
  await expect(edited(9).rewrite()).rejects.toMatchObject({ name: 'ProductError', kind: 'conflict' });
  await expect(edited(9).rewrite(words)).rejects.toMatchObject({
    code: 'page-changed',
    reason: words.keptChanging('Payments'),
    advice: words.adviceChanging,
  });
});

test('a page in the trash is not brought back by writing to it', async () => {
  const { as, rewrite } = edited(0);
  await as(ada).delete(`/wiki/api/v2/pages/${pageId}`);
  await expect(rewrite()).rejects.toMatchObject({ code: 'page-not-current' });
});

const kept = doc(p('Each card expires.'), p('Of ours.'));

/** A page that Ben comments on while Ada’s change is being made: before each of her writes, on the next of these words. */
async function commentedOn(
  words: string[],
  change: (stored: AdfDocument) => AdfDocument,
  oldVersionsKeepCommentMarks: 'yes' | 'no' = 'yes',
) {
  const { requesterOf, as, asked } = personOnProducts({ oldVersionsKeepCommentMarks });
  const stored = async () => {
    const page = await as(ada).get(`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
    return { version: at(page, 'version', 'number') as number, title: at(page, 'title') as string };
  };
  const store = async (document: AdfDocument) => {
    const { version, title } = await stored();
    const body = pageBody(document);
    await as(ada).put(`/wiki/api/v2/pages/${pageId}`, {
      id: pageId,
      status: 'current',
      title,
      body,
      version: { number: version + 1 },
    });
  };
  await store(kept);
  const { requestConfluence, ...requester } = requesterOf(ada);
  const comment = (textSelection: string) =>
    as(ben).post('/wiki/api/v2/inline-comments', {
      pageId,
      body: pageBody(adf(paragraph('Why?'))),
      inlineCommentProperties: { textSelection, textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
    });
  const interrupted: Requester['requestConfluence'] = async (path, init) => {
    const next = init?.method === 'PUT' ? words.shift() : undefined;
    if (next === 'edited') await store(doc(p('First.'), ...kept.content));
    else if (next !== undefined) await comment(next);
    return requestConfluence(path, init);
  };
  asked.length = 0;
  const { version } = await rewritePage({ ...requester, requestConfluence: interrupted }, pageId, {
    change: (document) => ({ document: change(document) }),
    versionMessage: 'Ada was here',
  });
  const comments = await as(ada).get(`/wiki/api/v2/pages/${pageId}/inline-comments`);
  return {
    requests: asked.map((request) => request.split(' ')[0]),
    isLatest: version === (await stored()).version,
    comments: (at(comments, 'results') as { resolutionStatus: string }[]).map((each) => each.resolutionStatus),
  };
}

test.each<[string, string[], string[], string[]]>([
  ['no comment', [], ['GET', 'PUT', 'GET', 'GET'], []],
  ['a comment', ['card'], ['GET', 'PUT', 'GET', 'PUT', 'GET', 'GET'], ['open']],
  [
    'a comment before each write',
    ['card', 'ours'],
    ['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET'],
    ['open', 'open'],
  ],
  [
    'a comment, and an edit before it is put back',
    ['card', 'edited'],
    ['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT', 'GET', 'GET'],
    ['open'],
  ],
])('%s made while a page is written takes a read or two, and no mark is lost', async (_, words, requests, comments) => {
  expect(await commentedOn(words, (stored) => withLine(stored, 'By Ada'))).toEqual({
    requests,
    isLatest: true,
    comments,
  });
});

test('a comment on words that the change takes away dangles, and the change is done', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const done = await commentedOn(['card'], () => doc(p('Nothing.')));
  const said = warn.mock.calls;
  warn.mockRestore();
  expect({ done, said }).toEqual({
    done: { requests: ['GET', 'PUT', 'GET'], isLatest: true, comments: ['dangling'] },
    said: [
      [`Comments made while page ${pageId} was written may have lost their words: 1 stood on words that are gone`],
    ],
  });
});

test.each<[string, string[], string[]]>([
  ['a comment', ['card'], ['open']],
  ['a comment before each write', ['card', 'ours'], ['open', 'open']],
  ['a comment, and an edit before it is put back', ['card', 'edited'], ['open']],
])('%s keeps its words where earlier versions have no marks of comments', async (_, words, comments) => {
  const done = await commentedOn(words, (stored) => withLine(stored, 'By Ada'), 'no');
  expect([done.isLatest, done.comments]).toEqual([true, comments]);
});

test('where earlier versions have no marks, a comment on words that now stand there twice dangles, with a word in the log', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const done = await commentedOn(['card'], (stored) => withLine(stored, 'Another card.'), 'no');
  const said = warn.mock.calls;
  warn.mockRestore();
  expect([done.comments, said]).toEqual([
    ['dangling'],
    [[`Comments made while page ${pageId} was written may have lost their words: 1 stood on words that are gone`]],
  ]);
});
