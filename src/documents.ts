import { allCalls } from './functions/all-calls';
import { resolverOf } from './functions/runtime/resolver-of';

/** Of the surfaces that also make documents. It has the Markdown parser in it, which `index.ts` must not. */
export const resolver = resolverOf(allCalls);
