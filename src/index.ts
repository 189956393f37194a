import { designCalls } from './handlers/design-calls';
import { resolverOf } from './handlers/resolver-of';

export { followTickets } from './handlers/follow-tickets';
export { onIssueChanged } from './handlers/issue-changed';
export { onPageChanged } from './handlers/page-changed';
export { registerChangedPage as registerDesign } from './handlers/register-changed-page';
export { onReminderDay } from './handlers/reminder-day';
export { remindOfDesigns } from './handlers/remind-of-designs';

/** Of the surfaces that only show designs. */
export const resolver = resolverOf(designCalls);
