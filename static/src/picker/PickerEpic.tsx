import type { IssueSummary } from '../../../src/api';
import { EpicField } from '../shared/prefill/EpicField';
import { say } from '../words/say';

type Props = { jiraConnected: boolean; epic: IssueSummary | null; onChange: (epic: IssueSummary | null) => void };

/** The epic of the design, or why none can be chosen. */
export function PickerEpic({ jiraConnected, epic, onChange }: Props) {
  if (jiraConnected) return <EpicField epic={epic} onChange={onChange} />;
  return <p>{say('picker.noEpicToChoose')}</p>;
}
