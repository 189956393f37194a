import { designCalls } from './handlers/design-calls';
import { resolverOf } from './handlers/resolver-of';

export { followTickets } from './handlers/follow-tickets';
export { onIssueChanged } from './handlers/issue-changed';
export { onOverviewDay } from './handlers/overview-day';
export { onPageChanged } from './handlers/page-changed';
export { onPageTrashed } from './handlers/page-trashed';
export { refreshOverviewRows } from './handlers/refresh-overview-rows';
export { registerChangedPage as registerDesign } from './handlers/register-changed-page';
export { onReminderDay } from './handlers/reminder-day';
export { remindOfDesigns } from './handlers/remind-of-designs';

/** Of the surfaces that only show designs. */
export const resolver = resolverOf(designCalls);
