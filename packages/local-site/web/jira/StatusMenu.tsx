import { useState } from 'react';
import { Menu } from '../frame/Menu';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';
import { type IssueStatus, type Transition, transitionIssue } from '../rest/jira';

/** An issue's status, and the transitions out of it. */
export const StatusMenu = ({
  issueKey,
  status,
  transitions,
  onChanged,
}: {
  issueKey: string;
  status: IssueStatus;
  transitions: Transition[];
  onChanged: () => void;
}) => {
  const [problem, setProblem] = useState<string>();
  const move = async (transition: Transition) => {
    setProblem(undefined);
    try {
      await transitionIssue(issueKey, transition.id);
      onChanged();
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  return (
    <>
      <Menu
        label={`Status: ${status.name}. Change status`}
        className={`button status-button status-${status.statusCategory.key}`}
        items={transitions.map((transition) => ({
          key: transition.id,
          label: transition.name,
          onSelect: () => void move(transition),
        }))}
      >
        {status.name} ▾
      </Menu>
      {problem && (
        <Message title={`${issueKey} was not moved`}>
          <p>{problem}</p>
        </Message>
      )}
    </>
  );
};
