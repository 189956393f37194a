import { promptsInBrackets } from '../../../src/features/templates/team/prompts-in-brackets';
import { doc, p, prompt, text } from '../../words';

test('texts in square brackets become prompts, where they are no code and no link', () => {
  const code = { ...text('list[index] and [more words]'), marks: [{ type: 'code' }] };
  const page = doc(p('Use [Name of the service] for [1] and [x], ', code, ' [why]'), {
    type: 'codeBlock',
    content: [text('[your code here]')],
  });
  expect(promptsInBrackets(page)).toEqual({
    document: doc(p('Use ', prompt('Name of the service'), ' for [1] and [x], ', code, ' ', prompt('why')), {
      type: 'codeBlock',
      content: [text('[your code here]')],
    }),
    found: 2,
  });
});
