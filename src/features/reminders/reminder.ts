import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import type { OverdueQuestion } from './overdue';

/** The comment that reminds the owners of overdue questions, each by a mention. */
export function reminderOf(questions: readonly OverdueQuestion[], nameOf: (accountId: string) => string): AdfDocument {
  const lead =
    questions.length === 1
      ? 'An open question of this design is overdue:'
      : `${questions.length} open questions of this design are overdue:`;
  return {
    type: 'doc',
    version: 1,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: lead }] },
      { type: 'bulletList', content: questions.map((question) => line(question, nameOf(question.ownerId))) },
    ],
  };
}

const line = ({ text, due, ownerId }: OverdueQuestion, name: string): AdfNode => ({
  type: 'listItem',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id: ownerId, text: `@${name}` } },
        { type: 'text', text: ` ${text} (due ` },
        { type: 'date', attrs: { timestamp: String(Date.parse(`${due}T00:00:00Z`)) } },
        { type: 'text', text: ')' },
      ],
    },
  ],
});
