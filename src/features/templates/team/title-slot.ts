import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { plainText } from '../../../adf/text';

/** “Retries - Technical Design”, “Technical Design: Retries”: the words that stay, around the name that does not. */
const nameFirst = /^.*\S(\s+[-–—:|]\s+(?:technical\s+)?(?:design|tdd|architecture)\b.*)$/i;
const nameLast = /^((?:technical\s+)?(?:design|tdd)(?:\s+doc(?:ument)?)?\s*[-–—:|]\s+)\S.*$/i;

const slot: AdfNode = { type: 'placeholder', attrs: { text: 'Feature name' } };

/** The document with a prompt in the place of the name in its title, where the title says which part is the name. */
export function withTitleSlot(document: AdfDocument): AdfDocument {
  const index = document.content.findIndex(({ type, attrs }) => type === 'heading' && Number(attrs?.level) === 1);
  const title = document.content[index];
  if (!title || title.content?.some(({ type }) => type === 'placeholder')) return document;
  const content = slotted(plainText(title));
  if (!content) return document;
  return { ...document, content: document.content.with(index, { ...title, content }) };
}

function slotted(title: string): AdfNode[] | undefined {
  const [, after] = nameFirst.exec(title) ?? [];
  if (after !== undefined) return [slot, { type: 'text', text: after }];
  const [, before] = nameLast.exec(title) ?? [];
  return before === undefined ? undefined : [{ type: 'text', text: before }, slot];
}
