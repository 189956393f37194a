import { Hono } from 'hono';
import { SurfaceError } from './forge/surface-error';
import { namedAddresses } from './named-addresses';
import { ada, emma } from './products/people';
import { testProducts, siteUrl } from './products/test-products';

/** What an address gives this person: its status, and where it leads or what it is. */
async function open(person: typeof ada, path: string): Promise<[number, string | null]> {
  const app = new Hono();
  app.onError((error, context) => context.text(error.message, error instanceof SurfaceError ? error.status : 500));
  app.route(
    '/',
    namedAddresses(testProducts().products, () => person.accountId),
  );
  const response = await app.request(path);
  return [response.status, response.headers.get('location') ?? response.headers.get('content-type')];
}

test.each(['/wiki/x/2t5r', '/wiki/spaces/viewpage.action?pageId=131103&focusedCommentId=1'])(
  '%s leads to the page',
  async (path) => {
    const page = `${siteUrl}/wiki/spaces/ENG/pages/131103/How+a+payment+flows+through+our+services`;
    expect(await open(ada, path)).toEqual([302, page]);
  },
);

test('a short link says nothing of a page that its reader may not see', async () => {
  const [hidden, none] = [await open(emma, '/wiki/x/2t8h'), await open(emma, '/wiki/x/zzzzz')];
  expect([hidden[0], none[0]]).toEqual([404, 404]);
});

test.each([`/avatars/${encodeURIComponent(ada.accountId)}.svg`, '/wiki/aa-avatar/default'])(
  '%s is a picture',
  async (path) => {
    expect(await open(emma, path)).toEqual([200, 'image/svg+xml']);
  },
);

test.each(['-1', '0', '1'])('issue types of level %s have a picture', async (level) => {
  expect(await open(emma, `/icons/issue-types/level-${level}.svg`)).toEqual([200, 'image/svg+xml']);
});

test('there is no picture of nobody', async () => {
  expect((await open(emma, '/avatars/toString.svg'))[0]).toBe(404);
});
