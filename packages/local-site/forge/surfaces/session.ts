/** Who looks at the site in a browser: kept in cookies that no other site's page can send along. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Products, SitePerson } from '../../products/contract';
import { anonymous } from '../../products/people';
import { type Locale, localeOf } from '../translations';
import { SurfaceError } from '../surface-error';
import type { Viewer } from '../viewer';

const personCookie = 'site-person';
const themeCookie = 'site-theme';
const localeCookie = 'site-locale';
const attributes = { path: '/', sameSite: 'Strict', httpOnly: true } as const;

/** Whom the browser stands for, who may be somebody not signed in; undefined where it has not said yet. */
export function personOf(context: Context, products: Pick<Products, 'people'>): SitePerson | undefined {
  const accountId = getCookie(context, personCookie);
  return [...products.people, anonymous].find((person) => person.accountId === accountId);
}

export function themeOf(context: Context): Viewer['theme'] {
  return getCookie(context, themeCookie) === 'dark' ? 'dark' : 'light';
}

export function signIn(context: Context, accountId: string): void {
  setCookie(context, personCookie, accountId, attributes);
}

export function keepTheme(context: Context, theme: Viewer['theme']): void {
  setCookie(context, themeCookie, theme, attributes);
}

/** The language the person chose for the site. */
export const chosenLocale = (context: Context): Locale => localeOf(getCookie(context, localeCookie));

export function keepLocale(context: Context, locale: Locale): void {
  setCookie(context, localeCookie, locale, attributes);
}

/** Throws unless the request comes from a page of this site. */
export function requireSameOrigin(context: Context, siteUrl: string): void {
  const origin = context.req.header('origin');
  const fetchSite = context.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && origin !== siteUrl) || fetchSite === 'cross-site' || fetchSite === 'same-site';
  if (foreign) throw new SurfaceError(403, 'A page of another site may not use this session.');
}
