import { allCalls } from './handlers/all-calls';
import { resolverOf } from './handlers/resolver-of';

/** Of the surfaces that also make documents. It has the Markdown parser in it, which `index.ts` must not. */
export const resolver = resolverOf(allCalls);
