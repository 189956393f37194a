import type { Prefill } from '../../../src/contract/api';
import { fillIn } from '../../../src/features/templates/team/fill-in';
import { card, date, doc, h, header, mention, p, prompt, row, table, text } from '../../words';

const strong = (words: string) => ({ ...text(words), marks: [{ type: 'strong' }] });
const prefill: Prefill = {
  featureName: 'Retries',
  authors: [
    { accountId: 'ada', displayName: 'Ada' },
    { accountId: 'ben', displayName: 'Ben' },
  ],
  date: '2026-11-20',
  epic: { id: '1', key: 'PAY-1', url: 'https://site.example/browse/PAY-1' },
  links: [{ url: 'https://docs.example/one' }, { url: 'https://docs.example/two' }],
};
const numbered = () => {
  let last = 0;
  return () => String((last += 1));
};

test('the title and the lines below it are filled in, by what their labels mean', () => {
  const template = doc(
    { ...h(1, ''), content: [prompt('Feature name'), text(' - Technical Design')] },
    p(strong('Author(s):'), ' ', prompt('@Author'), { type: 'hardBreak' }, strong('Created'), ': ', prompt('Date')),
    p(strong('Reviewers:'), ' the platform team'),
    table(row(undefined, 'Jira Epic', prompt('Epic')), row(undefined, 'Related links', prompt('Links'))),
    h(2, 'Author: who wrote it'),
    p('Date: keep'),
  );
  expect(fillIn(template, prefill)).toEqual(
    doc(
      { ...h(1, ''), content: [text('Retries'), text(' - Technical Design')] },
      p(
        strong('Author(s):'),
        ' ',
        mention('ada', 'Ada'),
        ', ',
        mention('ben', 'Ben'),
        { type: 'hardBreak' },
        strong('Created'),
        ':',
        ' ',
        date('2026-11-20'),
      ),
      p(strong('Reviewers:'), ' the platform team'),
      table(
        row(undefined, 'Jira Epic', p(card('https://site.example/browse/PAY-1'))),
        row(undefined, 'Related links', p(card('https://docs.example/one'), ', ', card('https://docs.example/two'))),
      ),
      h(2, 'Author: who wrote it'),
      p('Date: keep'),
    ),
  );
});

test('what the author gives nothing for stays as the team wrote it', () => {
  const template = doc(h(1, 'Our template'), p('Author: the team'), p('Epic: ', prompt('Epic')), h(2, 'Goals'));
  const { epic, ...nothing } = { ...prefill, authors: [], links: [] };
  expect(epic?.key).toBe('PAY-1');
  expect(fillIn(template, nothing)).toEqual(template);
});

test('each document gets ids of its own for rows and tasks', () => {
  const template = doc(table(header('A'), row('old', 'One'), row('older', 'Two')), {
    type: 'taskList',
    attrs: { localId: 'oldest' },
    content: [{ type: 'taskItem', attrs: { localId: '', state: 'TODO' }, content: [] }],
  });
  expect(fillIn(template, prefill, numbered())).toEqual(
    doc(table(header('A'), row('1', 'One'), row('2', 'Two')), {
      type: 'taskList',
      attrs: { localId: '3' },
      content: [{ type: 'taskItem', attrs: { localId: '', state: 'TODO' }, content: [] }],
    }),
  );
});

test('a long sentence with a colon is no label', () => {
  const template = doc(h(1, 'Title'), p('Author of the service that everybody calls and nobody knows: unknown'));
  expect(fillIn(template, prefill)).toEqual(template);
});
