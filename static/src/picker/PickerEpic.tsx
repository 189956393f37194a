import { useMemo } from 'react';
import type { IssueSummary } from '../../../src/contract/api';
import { LinkNotice } from '../shared/LinkNotice';
import { EpicField } from '../shared/prefill/EpicField';
import { readHost } from '../shared/readHost';
import { useCall } from '../shared/useCall';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';

type Props = { jiraConnected: boolean; epic: IssueSummary | null; onChange: (epic: IssueSummary | null) => void };

/** The epic of the design and what linking to it means, or why none can be chosen. */
export function PickerEpic({ jiraConnected, epic, onChange }: Props) {
  const host = readHost(useForgeContext());
  if (host === 'blogpost') return <p>{say('picker.noEpicInBlogPost')}</p>;
  if (host === 'template') return <p>{say('picker.noEpicInTemplate')}</p>;
  if (!jiraConnected) return <p>{say('picker.noEpicToChoose')}</p>;
  return (
    <div>
      <EpicField epic={epic} onChange={onChange} />
      {epic !== null && <ChosenEpic key={epic.id} epic={epic} />}
    </div>
  );
}

function ChosenEpic({ epic: { id, key } }: { epic: IssueSummary }) {
  const input = useMemo(() => ({ issueId: id }), [id]);
  const { state } = useCall('getIssueAccess', input);
  return <LinkNotice epicKey={key} canEdit={state.phase === 'ready' ? state.value.canEdit : undefined} />;
}
