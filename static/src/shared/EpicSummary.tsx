import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import type { DesignSummary, IssueSummary } from '../../../src/api';
import { IssueLink } from './IssueLink';

const appearances: Record<IssueSummary['status']['category'], ThemeAppearance> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

type Props = { epic: DesignSummary['epic']; jiraConnected: boolean };

/** The epic of a design, as far as the person looking may see it. */
export function EpicSummary({ epic, jiraConnected }: Props) {
  if (!jiraConnected) return <>Jira is not connected to this app. Ask an administrator to connect it.</>;
  if (epic === null) return <>Not linked. To choose an epic, edit the page and open the settings of this macro.</>;
  if (epic === 'hidden') return <>Linked to an epic you cannot see</>;
  return (
    <>
      <IssueLink issue={epic} /> {epic.summary}{' '}
      <Lozenge appearance={appearances[epic.status.category]}>{epic.status.name}</Lozenge>
    </>
  );
}
