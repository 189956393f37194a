import { inEnglish } from '../../in-english';
import { readDesign } from '../../../src/features/reading/read';
import { withoutPage } from '../../../src/features/templates/team/without-page';
import { card, doc, h, header, p, questionColumns, row, table, text } from '../../words';

const without = (page: ReturnType<typeof doc>) => inEnglish(withoutPage(page, readDesign(page)));

test('tickets, attachments and comments belong to the page', () => {
  const question = (ticket?: ReturnType<typeof card>) =>
    row('r', '1', 'Which queue?', undefined, undefined, undefined, undefined, ticket);
  const commented = { ...text('words'), marks: [{ type: 'annotation', attrs: { id: 'c' } }, { type: 'em' }] };
  const attached = { type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'file', id: 'f' } }] };
  const linked = { type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'external', url: 'u' } }] };
  const page = doc(
    h(2, 'Open Questions'),
    table(header(...questionColumns), question(card('https://site.example/browse/PAY-9'))),
    attached,
    linked,
    p(commented),
  );
  expect(without(page)).toEqual({
    document: doc(
      h(2, 'Open Questions'),
      table(header(...questionColumns), question()),
      linked,
      p({ ...text('words'), marks: [{ type: 'em' }] }),
    ),
    repairs: [
      { what: 'Tickets of rows', done: 'left out, as they belong to the page' },
      { what: 'Attached files and images', done: 'left out, as they belong to the page' },
    ],
  });
});

test('a page with none of it stays as it is', () => {
  const page = doc(h(1, 'Title'), p('Words'));
  expect(without(page)).toEqual({ document: page, repairs: [] });
});
