/** What runs without a person: events, jobs of queues, schedules. `src/index.ts` exports each as a function of the manifest. */
export { onAppInstalled } from './events/app-installed';
export { followTickets } from './jobs/follow-tickets';
export { onIssueChanged } from './events/issue-changed';
export { onIssueDeleted } from './events/issue-deleted';
export { keepInStep } from './jobs/keep-in-step';
export { onOverviewDay } from './schedules/overview-day';
export { onPageChanged } from './events/page-changed';
export { onPageStatusChanged } from './events/page-status-changed';
export { refreshOverviewRows } from './jobs/refresh-overview-rows';
export { registerChangedPage } from './jobs/register-changed-page';
export { onReminderDay } from './schedules/reminder-day';
export { remindOfDesigns } from './jobs/remind-of-designs';
