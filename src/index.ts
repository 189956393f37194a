export { onPageChanged } from './handlers/page-changed';
export { registerChangedPage as registerDesign } from './handlers/register-changed-page';
export { resolver } from './handlers/resolver';
