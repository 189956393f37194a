import { withTitleSlot } from '../../../src/features/templates/team/title-slot';
import { doc, h, p, prompt, text } from '../../words';

const slot = prompt('Feature name');
const title = (...content: ReturnType<typeof text>[]) => doc({ ...h(1, ''), content }, p('Words'));

test.each([
  ['Retries - Technical Design', [slot, text(' - Technical Design')]],
  ['Card payments — Design Document', [slot, text(' — Design Document')]],
  ['Technical Design: Retries', [text('Technical Design: '), slot]],
  ['TDD - Retries - second try', [text('TDD - '), slot]],
])('“%s” gets a prompt for the name', (words, content) => {
  expect(withTitleSlot(title(text(words)))).toEqual(title(...content));
});

test.each(['Retries', 'Design principles', 'How we design'])('“%s” stays', (words) => {
  expect(withTitleSlot(title(text(words)))).toEqual(title(text(words)));
});

test('a title with a prompt stays', () => {
  const asked = title(prompt('Name'), text(' - Technical Design'));
  expect(withTitleSlot(asked)).toEqual(asked);
});
