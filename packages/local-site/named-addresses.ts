/** Addresses that answers of the products name, beside those of their pages and APIs: pictures and short links. */
import { Hono, type Context } from 'hono';
import { SurfaceError } from './forge/surface-error';
import type { Products, SitePerson } from './products/contract';
import { namedAppAccount } from './products/people';
import { z } from 'zod';

const linked = z.object({ _links: z.object({ base: z.string(), webui: z.string() }) });
const colors = ['#0055cc', '#216e4e', '#5e4db2', '#206a83', '#943d73', '#a54800'];

/** `caller` throws where nobody is signed in: a short link says nothing of a page that its reader may not see. */
export function namedAddresses(products: Products, caller: (context: Context) => string): Hono {
  const app = new Hono();

  const personAt = (accountId: string): Pick<SitePerson, 'accountId' | 'displayName'> => {
    const person = [...products.people, namedAppAccount(products)].find((each) => each.accountId === accountId);
    if (person === undefined) throw new SurfaceError(404, 'There is no such person on this site.');
    return person;
  };
  const toPage = async (context: Context, id: string): Promise<Response> => {
    const principal = { as: 'user', accountId: caller(context) } as const;
    for (const path of [`pages/${id}`, `pages/${id}?get-draft=true`, `blogposts/${id}`]) {
      const response = await products.fetch(new Request(new URL(`/wiki/api/v2/${path}`, context.req.url)), principal);
      if (!response.ok) continue;
      const { base, webui } = linked.parse(await response.json())._links;
      return context.redirect(`${base}${webui}`);
    }
    throw new SurfaceError(404, 'There is no such page, or you may not see it.');
  };

  app.get('/avatars/:file{.+\\.svg}', (context) => {
    const { displayName } = personAt(context.req.param('file').replace(/\.svg$/, ''));
    const initials = displayName.split(/\s+/).map((word) => word.charAt(0));
    return picture(initials.join('').slice(0, 2).toUpperCase(), displayName.length + displayName.charCodeAt(0));
  });
  app.get('/wiki/aa-avatar/default', () => picture('', 0));
  app.get('/icons/issue-types/:file{level-(?:-1|[0-9]+)\\.svg}', (context) => {
    const level = Number(context.req.param('file').slice('level-'.length, -'.svg'.length));
    return picture(level > 0 ? 'E' : level < 0 ? 'S' : 'T', level + 1);
  });

  app.get('/wiki/x/:code{[0-9a-z]+}', (context) => toPage(context, String(parseInt(context.req.param('code'), 36))));
  app.get('/wiki/spaces/viewpage.action', (context) =>
    toPage(context, z.string().regex(/^\d+$/).parse(context.req.query('pageId'))),
  );
  app.get('/wiki/people/:accountId', (context) => context.text(personAt(context.req.param('accountId')).displayName));

  return app;
}

/** Two letters at most on a colour. */
function picture(letters: string, number: number): Response {
  const color = colors[number % colors.length] ?? '#0055cc';
  const text = letters.replace(/[<>&]/g, '');
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="24" fill="${color}"/>` +
      `<text x="24" y="31" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#fff">${text}</text></svg>`,
    { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' } },
  );
}
