import { type ApprovalTask, approvalViews } from '../shared/approval/dialog/ApprovalTask';
import type { ForgeContext } from '../shared/Viewer';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isTask(value: unknown): value is ApprovalTask {
  return (
    isObject(value) && approvalViews.some((view) => view === value.view) && isObject(value.seen) && 'since' in value
  );
}

/** What a dialog was opened for. Throws where whoever opened it did not say. */
export function readTask({ extension }: ForgeContext): ApprovalTask {
  const { modal } = extension as { modal?: unknown };
  if (!isTask(modal)) throw new Error('The dialog was opened without what it is for.');
  return modal;
}
