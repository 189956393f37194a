import type { AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';

const label = 'Answer: ';

/** The paragraph of a ticket's description that holds the item's answer. */
const answerParagraph = (answer: string): AdfNode => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: label, marks: [{ type: 'strong' }] },
    { type: 'text', text: answer },
  ],
});

const isAnswer = (node: AdfNode): boolean => node.type === 'paragraph' && plainText(node).startsWith(label.trim());

const isDocument = (value: unknown): value is { type: 'doc'; version: 1; content: AdfNode[] } =>
  typeof value === 'object' && value !== null && Array.isArray((value as { content?: unknown }).content);

/** The answer that a ticket's description gives; `null` where it gives none. */
export function answerIn(description: unknown): string | null {
  const paragraph = isDocument(description) ? description.content.find(isAnswer) : undefined;
  const answer = paragraph ? plainText(paragraph).slice(label.trim().length).trim() : '';
  return answer === '' ? null : answer;
}

/** The description with this answer in it, everything else as it was; `null` takes the answer away. */
export function withAnswer(
  description: unknown,
  answer: string | null,
): { type: 'doc'; version: 1; content: AdfNode[] } {
  const content = isDocument(description) ? description.content : [];
  const at = content.findIndex(isAnswer);
  const paragraphs = answer === null ? [] : [answerParagraph(answer)];
  const next =
    at < 0 ? [...paragraphs, ...content] : [...content.slice(0, at), ...paragraphs, ...content.slice(at + 1)];
  return { type: 'doc', version: 1, content: next };
}
