import type { DoubtfulSection } from '../../contract/api';
import type { Page } from '../../platform/confluence/pages';
import type { DesignRecord } from './store/design-record';
import type { ReadPage } from './read-page';

interface Offering {
  page: Page;
  design: ReadPage;
  record: DesignRecord;
}

/** Whether people are asked about sections at all: of a design that the app knows or made, where tickets can be made. */
export const isOffered = ({ page, design, record }: Offering): boolean =>
  page.status === 'current' && !page.isLive && (record.version > 0 || design.config !== undefined);

/** The sections that a person who may edit the page is asked about, or was. */
export const doubtfulSections = (offering: Offering & { canEdit: boolean }): DoubtfulSection[] =>
  offering.canEdit && isOffered(offering)
    ? offering.design.doubtful.map(({ decision, ...section }) => ({ ...section, decision: decision ?? null }))
    : [];
