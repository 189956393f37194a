import type { LocalSite } from '../../packages/local-site/site';

/** Does something right before the request of the app with this number; if there are fewer, after them all. */
export async function interrupted(
  { products }: Pick<LocalSite, 'products'>,
  before: number,
  interrupt: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<void> {
  const fetch = products.fetch.bind(products);
  let requests = 0;
  products.fetch = async (request, principal) => {
    if (principal.scopes !== undefined) requests += 1;
    if (principal.scopes !== undefined && requests === before) await interrupt();
    return fetch(request, principal);
  };
  try {
    await work();
  } finally {
    products.fetch = fetch;
  }
  if (requests < before) await interrupt();
}
