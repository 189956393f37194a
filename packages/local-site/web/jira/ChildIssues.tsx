import { useState } from 'react';
import { formatDate } from '../adf/formatDate';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';
import { type IssueLine, getTransitions, issuePath, transitionIssue } from '../rest/jira';
import { IssueIcon } from './IssueIcon';
import { IssueStatusLozenge } from './IssueStatusLozenge';

/** What is below an issue; whatever is not done yet can be completed with one click. */
export const ChildIssues = ({
  title,
  issues,
  onChanged,
}: {
  title: string;
  issues: IssueLine[];
  onChanged: () => void;
}) => {
  const [problem, setProblem] = useState<string>();
  const complete = async (issue: IssueLine) => {
    setProblem(undefined);
    try {
      const transitions = await getTransitions(issue.key);
      const done = transitions.find(({ to }) => to.statusCategory.key === 'done');
      if (!done) throw new Error(`You may not move ${issue.key} to a status that is done.`);
      await transitionIssue(issue.key, done.id);
      onChanged();
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  if (issues.length === 0) return null;
  const done = issues.filter(({ fields }) => fields.status.statusCategory.key === 'done').length;
  return (
    <section aria-label={title} className="child-issues">
      <h2>
        {title}{' '}
        <span className="subtle">
          {done} of {issues.length} done
        </span>
      </h2>
      {problem && (
        <Message title="Not completed">
          <p>{problem}</p>
        </Message>
      )}
      <ul>
        {issues.map((issue) => (
          <li key={issue.key} className="child-issue">
            <IssueIcon type={issue.fields.issuetype} />
            <a href={issuePath(issue.key)}>{issue.key}</a>
            <span className="child-issue-summary">{issue.fields.summary}</span>
            {issue.fields.duedate && <span className="subtle">{formatDate(issue.fields.duedate)}</span>}
            <IssueStatusLozenge status={issue.fields.status} />
            {issue.fields.status.statusCategory.key !== 'done' && (
              <button
                type="button"
                className="button button-small"
                aria-label={`Complete ${issue.key}`}
                onClick={() => void complete(issue)}
              >
                Complete
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
