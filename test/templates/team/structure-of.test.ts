import { structureOf } from '../../../src/features/templates/team/structure-of';
import { doc, h, header, p, prompt, row, table, td, text } from '../../words';

const strong = (words: string) => ({ ...text(words), marks: [{ type: 'strong' }] });
const item = (...content: ReturnType<typeof p>[]) => ({ type: 'listItem', content });
const bullets = (...content: ReturnType<typeof item>[]) => ({ type: 'bulletList', content });

test('headings, labels and prompts stay; what was written does not', () => {
  const page = doc(
    h(1, 'Title'),
    p(strong('Author:'), ' Ada'),
    p('Some words.'),
    h(2, 'Goals'),
    bullets(item(p('Faster')), item(p(strong('Why'), ': because ', prompt('Reason')))),
    { type: 'codeBlock', content: [text('secret()')] },
    h(2, 'Risks'),
    p('None so far.'),
  );
  expect(structureOf(page)).toEqual(
    doc(
      h(1, 'Title'),
      p(strong('Author:')),
      h(2, 'Goals'),
      bullets(item(p(strong('Why'), ':', ' ', prompt('Reason')))),
      h(2, 'Risks'),
      p(),
    ),
  );
});

test('a table keeps its header, its prompts, and one row to write in', () => {
  const page = doc(
    table(
      header('Question', 'Owner'),
      row('a', 'Which queue?', 'Ada'),
      row('b', 'Which region?', 'Ben'),
      row('c', prompt('What has to be decided?'), 'Ben'),
    ),
  );
  expect(structureOf(page)).toEqual(
    doc(
      table(
        header('Question', 'Owner'),
        row('a', undefined, undefined),
        row('c', prompt('What has to be decided?'), undefined),
      ),
    ),
  );
});

test('rows that a cell spans stay together', () => {
  const spanned = row('a', td('Both', { rowspan: 2 }), 'One');
  const page = doc(table(header('A', 'B'), spanned, row('b', 'Two')));
  expect(structureOf(page)).toEqual(
    doc(table(header('A', 'B'), row('a', td(undefined, { rowspan: 2 }), undefined), row('b', undefined))),
  );
});

test('a list within an item that says nothing keeps its prompts', () => {
  const page = doc(bullets(item(p('Words'), bullets(item(p(prompt('Inner')))))));
  expect(structureOf(page)).toEqual(doc(bullets(item(p(), bullets(item(p(prompt('Inner'))))))));
});

test('a page without any structure gives an empty line', () => {
  expect(structureOf(doc(p('Words')))).toEqual(doc(p()));
});
