/** The same sample in every run, as the local site's own tests have it. */
export { default } from '../packages/local-site/testing/fast-check';
