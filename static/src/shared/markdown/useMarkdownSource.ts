import { useMemo } from 'react';
import { markdownProblem } from './markdownProblem';

export type MarkdownSource = {
  /** Whether there is nothing to convert. */
  blank: boolean;
  /** Why it cannot be converted. */
  problem: string | undefined;
  /** The same object for as long as the text is the same; `null` where it cannot be converted. */
  source: { markdown: string } | null;
};

/** What a person typed as Markdown, as far as it can be sent. */
export function useMarkdownSource(markdown: string): MarkdownSource {
  return useMemo(() => {
    const blank = markdown.trim() === '';
    const problem = markdownProblem(markdown);
    return { blank, problem, source: blank || problem !== undefined ? null : { markdown } };
  }, [markdown]);
}
