import type { IssueSummary } from '../../../src/api';
import { EpicField } from '../shared/prefill/EpicField';

type Props = { jiraConnected: boolean; epic: IssueSummary | null; onChange: (epic: IssueSummary | null) => void };

/** The epic of the design, or why none can be chosen. */
export function PickerEpic({ jiraConnected, epic, onChange }: Props) {
  if (jiraConnected) return <EpicField epic={epic} onChange={onChange} />;
  return <p>Jira is not connected to this app, so no epic can be chosen. Ask an administrator to connect it.</p>;
}
