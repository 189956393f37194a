import type { OverviewSort } from '../../../src/contract/api';
import { say } from '../words/say';

/** An order, as people choose it. */
export const saySort = (sort: OverviewSort): string => say('overview.sort', { sort });
