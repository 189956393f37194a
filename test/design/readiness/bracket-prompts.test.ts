import type { AdfNode } from '../../../src/contract/adf-node';
import { bracketPrompts } from '../../../src/features/readiness/bracket-prompts';
import { p, text } from '../../words';

const own = new Set(['Numbers, please']);
const marked = (words: string, type: string): AdfNode => ({
  type: 'text',
  text: words,
  marks: [{ type, ...(type === 'link' && { attrs: { href: 'https://example.com' } }) }],
});

test.each([
  ['[Question 1]', ['Question 1']],
  ['Owner: [Who will answer]', ['Who will answer']],
  ['Architect: [Name] - [Date]', ['Name', 'Date']],
  ['[Goal 1]: [Description]', ['Goal 1', 'Description']],
  ['Q: [Question] A: [Answer or TBD]', ['Question', 'Answer or TBD']],
  ['About 300 ms, [Numbers, please] at night', ['Numbers, please']],
])('%s is a prompt', (line, prompts) => {
  expect(bracketPrompts(p(line), own)).toEqual(prompts);
});

test.each([
  'GET /api/rooms/{id}',
  'The list [a, b] is sorted',
  '[1]',
  '[x]',
  '[ ]',
  '[^note]',
  '[PAY-12]',
  '[https://example.com/a]',
  '[DEPRECATED] the old queue',
  'See [RFC] and go on',
])('%s is the author’s', (line) => {
  expect(bracketPrompts(p(line), own)).toEqual([]);
});

test('brackets in code, in a link, and around a link are the author’s', () => {
  expect([
    bracketPrompts(p(marked('[Feature]', 'code')), own),
    bracketPrompts(p(marked('[Feature]', 'link')), own),
    bracketPrompts(p('[', marked('the guide', 'link'), ']'), own),
    bracketPrompts(p(text('[see '), marked('x', 'code'), text(']')), own),
  ]).toEqual([[], [], [], []]);
});
