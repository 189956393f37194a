import type { Prefill } from '../../../../contract/api';
import type { Inline } from './inline';
import { oneLine } from './one-line';
import { slot } from './slot';

export const featureName = (prefill: Prefill): Inline => oneLine(prefill.featureName) || slot('Feature name');
