import type { AdfDocument } from '../../contract/adf-node';
import type { MessageDescriptor } from '../../i18n/message';
import { blocksOf } from './to-markdown/blocks/handlers';
import { nameLosses } from './to-markdown/losses';
import { serialize } from './to-markdown/serialize';
import { State } from './to-markdown/state';

/**
 * A document as GitHub's Markdown, the same on every machine. What has no form there is written by its name, such as
 * `[macro: Jira issues]`, and listed in `named`.
 */
export function adfToMarkdown(document: AdfDocument): { markdown: string; named: MessageDescriptor[] } {
  const state = new State();
  nameLosses(document, state);
  const children = blocksOf(document.content, state);
  return { markdown: serialize({ type: 'root', children }), named: state.named() };
}
