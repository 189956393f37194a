import type { DesignSummary } from '../../../../src/contract/api';

/** A design as far as its timeline goes. */
export type TimelineDesign = Pick<DesignSummary, 'pageId' | 'title' | 'url' | 'timeline' | 'milestones'>;
