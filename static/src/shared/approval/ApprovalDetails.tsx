import type { DesignSummary } from '../../../../src/contract/api';
import { ChangedNotice } from './ChangedNotice';
import { Deadline } from './Deadline';
import { SignOffList } from './SignOffList';
import { ApprovalSteps } from './steps/ApprovalSteps';

type Props = { design: DesignSummary; onChanged: (design: DesignSummary) => void; refresh: () => Promise<void> };

/** What stands behind a design's status, and the steps that the person looking can take. */
export function ApprovalDetails({ design, onChanged, refresh }: Props) {
  return (
    <>
      <ChangedNotice design={design} />
      <SignOffList roles={design.approval.roles} />
      <Deadline approval={design.approval} />
      <ApprovalSteps design={design} onChanged={onChanged} refresh={refresh} />
    </>
  );
}
