import { designCalls } from './functions/design-calls';
import { whileLicensed } from './functions/runtime/license';
import { resolverOf } from './functions/runtime/resolver-of';
import * as unattended from './functions/unattended';
import { validateTransition as judgeTransition } from './functions/hooks/validate-transition';

// They only read.
export { exportDesign } from './functions/hooks/export-design';
export { issueStatus } from './functions/hooks/issue-status';

// Whatever the license: nobody would keep up to date what it takes away.
export { beforeUninstall } from './functions/hooks/before-uninstall';
// Nor does a license change whose data has to be reported, and erased.
export { keepPersonalData, onPersonalDataWeek } from './functions/schedules/personal-data';

/** Of the surfaces that only show designs. */
export const resolver = resolverOf(designCalls);

export const validateTransition = whileLicensed(judgeTransition, { result: true });

export const onAppInstalled = whileLicensed(unattended.onAppInstalled, undefined);
export const onPageChanged = whileLicensed(unattended.onPageChanged, undefined);
export const registerDesign = whileLicensed(unattended.registerChangedPage, undefined);
export const onPageStatusChanged = whileLicensed(unattended.onPageStatusChanged, undefined);
export const onOverviewDay = whileLicensed(unattended.onOverviewDay, undefined);
export const refreshOverviewRows = whileLicensed(unattended.refreshOverviewRows, undefined);
export const onIssueChanged = whileLicensed(unattended.onIssueChanged, undefined);
export const onIssueDeleted = whileLicensed(unattended.onIssueDeleted, undefined);
export const followTickets = whileLicensed(unattended.followTickets, undefined);
export const onReminderDay = whileLicensed(unattended.onReminderDay, undefined);
export const keepInStep = whileLicensed(unattended.keepInStep, undefined);
export const remindOfDesigns = whileLicensed(unattended.remindOfDesigns, undefined);
