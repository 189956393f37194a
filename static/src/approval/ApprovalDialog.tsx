import { view } from '@forge/bridge';
import { ApprovalView } from '../shared/approval/dialog/ApprovalView';
import { useForgeContext } from '../shared/Viewer';
import { readTask } from './readTask';

/** A design's review, changes or history, in a dialog of the page. */
export function ApprovalDialog() {
  const task = readTask(useForgeContext());
  return <ApprovalView task={task} place="dialog" onClose={(changed) => void view.close(changed)} />;
}
