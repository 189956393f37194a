import { siteSettings } from '../../packages/local-site/settings';
import type { Factors } from './pairs';

/** The settings of the site, each with all its values. */
export const platformFactors: Factors = Object.fromEntries(
  Object.entries(siteSettings.shape).map(([name, { options }]) => [name, options]),
);
