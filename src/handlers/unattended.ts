/** What runs without a person: events, jobs of queues, schedules. `src/index.ts` exports each as a function of the manifest. */
export { onAppInstalled } from './app-installed';
export { followTickets } from './follow-tickets';
export { onIssueChanged } from './issue-changed';
export { onIssueDeleted } from './issue-deleted';
export { keepInStep } from './keep-in-step';
export { onOverviewDay } from './overview-day';
export { onPageChanged } from './page-changed';
export { onPageStatusChanged } from './page-status-changed';
export { refreshOverviewRows } from './refresh-overview-rows';
export { registerChangedPage } from './register-changed-page';
export { onReminderDay } from './reminder-day';
export { remindOfDesigns } from './remind-of-designs';
