import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import type { DesignSummary, IssueSummary } from '../../../src/contract/api';
import { say } from '../words/say';
import { IssueLink } from './IssueLink';

const appearances: Record<IssueSummary['status']['category'], ThemeAppearance> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

type Props = { epic: DesignSummary['epic']; jiraConnected: boolean };

/** The epic of a design, as far as the person looking may see it. */
export function EpicSummary({ epic, jiraConnected }: Props) {
  if (!jiraConnected) return say('epic.notConnected');
  if (epic === null) return say('epic.notLinked');
  if (epic === 'hidden') return say('epic.hidden');
  if (epic === 'deleted') return say('epic.deleted');
  return (
    <>
      <IssueLink issue={epic} /> {epic.summary}{' '}
      <Lozenge appearance={appearances[epic.status.category]}>{epic.status.name}</Lozenge>
    </>
  );
}
