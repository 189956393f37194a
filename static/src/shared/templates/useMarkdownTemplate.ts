import { useMemo, useState } from 'react';
import { useMarkdownSource } from '../markdown/useMarkdownSource';
import { usePausedCall } from '../usePausedCall';
import { stillThere } from './stillThere';

/** A template while it is made from Markdown: what was typed, what it becomes, and what it requires. */
export function useMarkdownTemplate(firstRequired: string[]) {
  const [markdown, setMarkdown] = useState('');
  const [required, setRequired] = useState(firstRequired);
  const typed = useMarkdownSource(markdown);
  const { source } = typed;
  const input = useMemo(() => (source === null ? null : { source }), [source]);
  const draft = usePausedCall('previewTeamTemplate', input);
  /** What is saved; `null` while that is not possible. */
  const made =
    source === null ? null : { source, requiredSections: stillThere(required, draft.answer?.output.sections) };
  return { markdown, setMarkdown, typed, draft, required, setRequired, made };
}

export type MarkdownTemplate = ReturnType<typeof useMarkdownTemplate>;
