import { useState } from 'react';
import type { IssueSummary } from '../../../../src/contract/api';
import { toApiError } from '../../bridge/ApiFailure';
import { call } from '../../bridge/call';
import { say } from '../../words/say';
import { SearchField } from '../fields/SearchField';

const namesAnIssue = (text: string) => /^[a-z][a-z0-9_]+-\d+$/i.test(text) || /^https?:\/\//i.test(text);

const resolveEpic = async (keyOrUrl: string) => (await call('resolveEpic', { keyOrUrl })).epic;

const findEpics = async (query: string) =>
  namesAnIssue(query) ? [await resolveEpic(query)] : (await call('searchEpics', { query })).epics;

type Props = { epic: IssueSummary | null; onChange: (epic: IssueSummary | null) => void };

/** The epic a design belongs to, found by its summary or key, or named by a pasted key or address. */
export function EpicField({ epic, onChange }: Props) {
  const [resolving, setResolving] = useState(false);
  const [problem, setProblem] = useState<string>();

  const resolve = async (keyOrUrl: string) => {
    setResolving(true);
    setProblem(undefined);
    try {
      onChange(await resolveEpic(keyOrUrl));
    } catch (thrown) {
      const { message, advice } = toApiError(thrown);
      setProblem(`${message} ${advice}`);
    }
    setResolving(false);
  };

  return (
    <SearchField
      label={say('prefill.epic')}
      value={epic}
      onChange={(chosen) => {
        setProblem(undefined);
        onChange(chosen);
      }}
      find={findEpics}
      takePasted={(text) => {
        if (!namesAnIssue(text)) return false;
        void resolve(text);
        return true;
      }}
      toLabel={({ key, summary }) => `${key} ${summary}`}
      toKey={({ id }) => id}
      prompt={say('prefill.epicPrompt')}
      listAtOnce
      loading={resolving}
      problem={problem}
    />
  );
}
