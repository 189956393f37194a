import { designCalls } from './handlers/design-calls';
import { resolverOf } from './handlers/resolver-of';

export { onPageChanged } from './handlers/page-changed';
export { registerChangedPage as registerDesign } from './handlers/register-changed-page';

/** Of the surfaces that only show designs. */
export const resolver = resolverOf(designCalls);
