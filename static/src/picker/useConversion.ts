import { useMemo } from 'react';
import type { AdfDocumentJson } from '../../../src/api';
import { call } from '../bridge/call';
import { markdownProblem } from '../shared/markdown/markdownProblem';
import { usePausedCall, type PausedCall } from '../shared/usePausedCall';

export type Conversion = PausedCall<'convertMarkdown'> & {
  /** Whether there is nothing to convert. */
  blank: boolean;
  /** Why it cannot be converted. */
  problem: string | undefined;
  /** The document of all that was typed, at once. */
  convert: () => Promise<AdfDocumentJson>;
};

/** Converts Markdown anew once its author stops typing. */
export function useConversion(markdown: string): Conversion {
  const blank = markdown.trim() === '';
  const problem = useMemo(() => markdownProblem(markdown), [markdown]);
  const input = useMemo(() => (blank || problem !== undefined ? null : { markdown }), [blank, problem, markdown]);
  const converted = usePausedCall('convertMarkdown', input);
  const { answer } = converted;
  return {
    ...converted,
    blank,
    problem,
    convert: async () =>
      answer !== null && answer.to === input
        ? answer.output.document
        : (await call('convertMarkdown', { markdown })).document,
  };
}
