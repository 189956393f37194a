import type { AdfDocumentJson } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { useMarkdownSource, type MarkdownSource } from '../shared/markdown/useMarkdownSource';
import { usePausedCall, type PausedCall } from '../shared/usePausedCall';

export type Conversion = PausedCall<'convertMarkdown'> &
  MarkdownSource & {
    /** The document of all that was typed, at once. */
    convert: () => Promise<AdfDocumentJson>;
  };

/** Converts Markdown anew once its author stops typing. */
export function useConversion(markdown: string): Conversion {
  const typed = useMarkdownSource(markdown);
  const converted = usePausedCall('convertMarkdown', typed.source);
  const { answer } = converted;
  const convert = async () => {
    if (answer !== null && answer.to === typed.source) return answer.output.document;
    return (await call('convertMarkdown', { markdown })).document;
  };
  return { ...typed, ...converted, convert };
}
