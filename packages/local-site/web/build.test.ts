import { type Web, buildWeb } from './build';

const site = 'http://127.0.0.1:8400';
let web: Web;
beforeAll(async () => {
  web = await buildWeb();
});

const get = (path: string, cookie = '') => web.handle(new Request(site + path, { headers: { cookie } }));
const markOf = async (response: Response | undefined) =>
  /<html[^>]*data-color-mode="(\w+)"[\s\S]*src="([^"]+)"/.exec((await response?.text()) ?? '')?.slice(1);

describe('The pages of the local site', () => {
  it.each(['/', '/wiki', '/wiki/spaces/ENG/pages/12', '/browse/PAY-1'])('%s is a page', async (path) => {
    expect(await markOf(await get(path))).toEqual(['light', '/_site/assets/app.js']);
  });

  it('the frame for documents is a page of its own', async () => {
    expect(await markOf(await get('/forge-apps/adf-renderer'))).toEqual(['light', '/_site/assets/renderer.js']);
  });

  it('are dark from the start for those who chose so', async () => {
    expect(await markOf(await get('/', 'a=1; site-theme=dark'))).toEqual(['dark', '/_site/assets/app.js']);
  });

  it.each([
    ['/_site/assets/app.js', 'text/javascript; charset=utf-8'],
    ['/_site/assets/app.css', 'text/css; charset=utf-8'],
    ['/_site/assets/renderer.css', 'text/css; charset=utf-8'],
    ['/_site/assets/tokens.css', 'text/css; charset=utf-8'],
  ])('%s is bundled', async (path, type) => {
    expect((await get(path))?.headers.get('content-type')).toBe(type);
  });

  it.each(['/rest/api/3/myself', '/_site/assets/none.js', '/_site/assets/__proto__', '/nowhere'])(
    '%s is left to others',
    async (path) => {
      expect(await get(path)).toBeUndefined();
    },
  );

  it('answer to GET alone', async () => {
    expect(await web.handle(new Request(`${site}/wiki`, { method: 'POST' }))).toBeUndefined();
  });
});
