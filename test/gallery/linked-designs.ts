import type { DesignSummary } from '../../src/contract/api';
import { value } from './gallery-state';
import { epic } from './sample-designs';

/** What the epic answers that is linked to these designs, to somebody who may edit it. */
export const linkedDesigns = (...designs: DesignSummary[]) => ({
  getEpicDesigns: value<'getEpicDesigns'>({
    epic,
    canEditEpic: true,
    designs,
    proposals: [],
    leftOut: [],
    someMissing: false,
  }),
});
