import { formatDate } from '../adf/formatDate';
import { Avatar } from '../frame/Avatar';
import type { Issue } from '../rest/jira';

export const IssueDetails = ({ issue: { fields } }: { issue: Issue }) => (
  <aside className="issue-details" aria-label="Details">
    <h2>Details</h2>
    <dl>
      <dt>Assignee</dt>
      <dd>
        {fields.assignee ? (
          <>
            <Avatar name={fields.assignee.displayName} /> {fields.assignee.displayName}
          </>
        ) : (
          'Unassigned'
        )}
      </dd>
      <dt>Due date</dt>
      <dd>{fields.duedate ? formatDate(fields.duedate) : 'None'}</dd>
      <dt>Labels</dt>
      <dd>{fields.labels?.length ? fields.labels.join(', ') : 'None'}</dd>
      <dt>Type</dt>
      <dd>{fields.issuetype.name}</dd>
      <dt>Project</dt>
      <dd>
        <a href={`/jira/projects/${fields.project.key}`}>{fields.project.name}</a>
      </dd>
    </dl>
  </aside>
);
