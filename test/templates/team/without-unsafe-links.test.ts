import { inEnglish } from '../../in-english';
import { withoutUnsafeLinks } from '../../../src/features/templates/team/without-unsafe-links';
import { card, doc, p, text } from '../../words';

const link = (href: string, words = 'here') => ({ ...text(words), marks: [{ type: 'link', attrs: { href } }] });
const strong = { type: 'strong' };
const script = 'java\nscript:alert(1)';

test('links that would run a script become words', () => {
  const page = doc(
    p(link(script), { ...link(script), marks: [strong, ...link(script).marks] }, card(script)),
    { type: 'blockCard', attrs: { url: 'data:text/html,<b>' } },
    p(link('https://docs.example'), link('/wiki/x'), card('https://docs.example')),
  );
  expect(inEnglish(withoutUnsafeLinks(page))).toEqual({
    document: doc(
      p('here', { ...text('here'), marks: [strong] }, script),
      p('data:text/html,<b>'),
      p(link('https://docs.example'), link('/wiki/x'), card('https://docs.example')),
    ),
    repairs: [{ what: 'Links that Confluence would not open', done: 'kept as words' }],
  });
});

test('a document without any stays the same', () => {
  const page = doc(p(link('mailto:ada@example.com')));
  expect(inEnglish(withoutUnsafeLinks(page))).toEqual({ document: page, repairs: [] });
});
