import { usual } from '../settings';
import { openStore } from '../store';
import type { ProductSettings, IndexedProperty, Principal, ProductEvent, SitePerson } from './contract';
import { createProducts } from './products';

export const today = '2026-11-20T09:00:00.000Z';
export const siteUrl = 'http://site.example';

export interface Answered {
  status: number;
  body: unknown;
}

/** Freshly seeded products for one test, with a clock that stands still. */
export function testProducts(
  store = openStore(),
  indexedProperties: readonly IndexedProperty[] = [],
  settings: Partial<ProductSettings> = {},
) {
  const log: string[] = [];
  const products = createProducts({
    store,
    siteUrl: () => siteUrl,
    now: () => new Date(today),
    settings: () => ({ ...usual, ...settings }),
    indexedProperties: () => indexedProperties,
    notModelled: (text) => log.push(text),
  });
  const events: ProductEvent[] = [];
  products.onEvent((event) => events.push(event));

  const send = async (principal: Principal, method: string, path: string, body?: unknown): Promise<Answered> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await products.fetch(new Request(`${siteUrl}${path}`, init), principal);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  const client = (principal: Principal) => ({
    get: (path: string) => send(principal, 'GET', path),
    post: (path: string, body: unknown) => send(principal, 'POST', path, body),
    put: (path: string, body: unknown) => send(principal, 'PUT', path, body),
    delete: (path: string) => send(principal, 'DELETE', path),
  });
  return {
    products,
    events,
    /** What the site said of requests that it does not model. */
    log,
    /** Requests as this person; with scopes, as the app does them for that person. */
    as: ({ accountId }: SitePerson, scopes?: readonly string[]) =>
      client({ as: 'user', accountId, ...(scopes === undefined ? {} : { scopes }) }),
    /** Requests as the app itself. */
    asApp: (...scopes: string[]) => client({ as: 'app', scopes }),
  };
}

export const adf = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
export const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
/** A page body as requests carry it. */
export const pageBody = (document: unknown) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify(document),
});

/** One value of an answer, by its path; for answers of which a test is about one value. */
export function at({ body }: Answered, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], body);
}

export const jiraRefusal = (status: number, errorMessages: string[], errors: Record<string, string> = {}) => ({
  status,
  body: { errorMessages, errors },
});
export const confluenceRefusal = (status: number, code: string, title: string, detail: string | null = null) => ({
  status,
  body: { errors: [{ status, code, title, detail }] },
});

/** What the site says in its own voice of a request whose names it does not model. */
export const notModelled = (method: string, path: string, kind: string, ...names: string[]) => {
  const what = names.length === 0 ? kind : `${kind} ${names.map((name) => `'${name}'`).join(', ')}`;
  return {
    status: 501,
    body: {
      code: 'NOT_MODELLED',
      message: `${method} ${path}: ${what} exists at Atlassian, not modelled by the local site`,
      method,
      path,
      concerns: { kind, names },
    },
  };
};
