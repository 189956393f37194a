/** Has a site answer as the OpenAPI documents say, or fail: a request or an answer that they do not describe is a bug. */
import type { Products } from '../contract';
import { operationAt } from './operation-at';
import type { Documents } from './documents';

/** What is refused is left alone: it may be asked for on purpose, and the documents list few refusals. */
export function holdTo(documents: Documents, products: Products, log: (text: string) => void): void {
  const send = products.fetch.bind(products);
  products.fetch = async (request, principal) => {
    const body = await request.clone().text();
    const response = await send(request, principal);
    const { method, url } = request;
    const { pathname } = new URL(url);
    const operation = operationAt(method, pathname);
    if (response.status >= 400 || operation === undefined) return response;
    const answer = await response.clone().text();
    const { status } = response;
    const problems = documents.problems(operation, { method, url, body: body === '' ? null : body, status, answer });
    if (problems.length === 0) return response;
    const message = `${method} ${pathname} is not as OpenAPI documents it: ${problems.join('; ')}`;
    log(message);
    return Response.json({ message }, { status: 500 });
  };
}
