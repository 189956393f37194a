import { designCalls } from './handlers/design-calls';
import { resolverOf } from './handlers/resolver-of';

export { onAppInstalled } from './handlers/app-installed';
export { exportDesign } from './handlers/export-design';
export { followTickets } from './handlers/follow-tickets';
export { onIssueChanged } from './handlers/issue-changed';
export { onIssueDeleted } from './handlers/issue-deleted';
export { issueStatus } from './handlers/issue-status';
export { keepInStep } from './handlers/keep-in-step';
export { onOverviewDay } from './handlers/overview-day';
export { onPageChanged } from './handlers/page-changed';
export { onPageStatusChanged } from './handlers/page-status-changed';
export { refreshOverviewRows } from './handlers/refresh-overview-rows';
export { registerChangedPage as registerDesign } from './handlers/register-changed-page';
export { onReminderDay } from './handlers/reminder-day';
export { remindOfDesigns } from './handlers/remind-of-designs';
export { validateTransition } from './handlers/validate-transition';

/** Of the surfaces that only show designs. */
export const resolver = resolverOf(designCalls);
