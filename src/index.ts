export { onPageChanged } from './handlers/page-changed';
export { registerChangedPage as registerDesign } from './handlers/register-changed-page';
export { followTickets } from './handlers/follow-tickets';
export { onIssueChanged } from './handlers/issue-changed';
export { onReminderDay } from './handlers/reminder-day';
export { remindOfDesigns } from './handlers/remind-of-designs';
export { resolver } from './handlers/resolver';
