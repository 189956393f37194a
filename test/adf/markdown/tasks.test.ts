import { header, p, table } from '../../words';
import { blocks, repairs } from './converted';
import { bold, br, code, li, ol, task, tasks, ul } from './words';

it('makes tasks of items with a box, each with an id of its own', () => {
  expect(blocks('- [ ] a', '- [x] b', '- [X] c')).toEqual([
    tasks(
      'id-1',
      task('id-2', 'TODO', ...inline('a')),
      task('id-3', 'DONE', ...inline('b')),
      task('id-4', 'DONE', ...inline('c')),
    ),
  ]);
});

it('keeps tasks under a task beneath it', () => {
  expect(blocks('- [ ] a', '  - [x] b', '- [ ] c')).toEqual([
    tasks(
      'id-3',
      task('id-4', 'TODO', ...inline('a')),
      tasks('id-1', task('id-2', 'DONE', ...inline('b'))),
      task('id-5', 'TODO', ...inline('c')),
    ),
  ]);
});

it('makes lines of the paragraphs and lists under a task', () => {
  const lines = [
    '- [ ] **Question 1:** Why?',
    '  - **Owner:** Ada',
    '  - **Due:** 2026-12-01',
    '',
    '  1. one',
    '',
    '  more',
  ];

  expect(blocks(...lines)).toEqual([
    tasks(
      'id-1',
      task(
        'id-2',
        'TODO',
        ...inline(
          bold('Question 1:'),
          ' Why?',
          br,
          bold('Owner:'),
          ' Ada',
          br,
          bold('Due:'),
          ' 2026-12-01',
          br,
          '1. one',
          br,
          'more',
        ),
      ),
    ),
  ]);
  expect(repairs(...lines)).toEqual(['1: Paragraphs or a list inside a task: made lines of it']);
});

it('moves code, tables and what follows them out of a task, after it', () => {
  const lines = ['- [ ] a', '', '  ```', '  b', '  ```', '', '  c', '- [ ] d', '', '  | A |', '  | - |', '- [ ] e'];

  expect(blocks(...lines)).toEqual([
    tasks('id-1', task('id-2', 'TODO', ...inline('a'))),
    code('b'),
    p('c'),
    tasks('id-3', task('id-4', 'TODO', ...inline('d'))),
    table(header('A')),
    tasks('id-5', task('id-6', 'TODO', ...inline('e'))),
  ]);
  expect(repairs(...lines)).toEqual([
    '3: A code block inside a task: moved out of it, after the item',
    '10: A table inside a task: moved out of it, after the item',
  ]);
});

it('parts a list into its tasks and its other items', () => {
  expect(blocks('1. [ ] a', '2. b', '3. c')).toEqual([
    tasks('id-1', task('id-2', 'TODO', ...inline('a'))),
    ol(2, li(p('b')), li(p('c'))),
  ]);
});

it('keeps tasks in an item of a plain list', () => {
  expect(blocks('- a', '  - [ ] b')).toEqual([ul(li(p('a'), tasks('id-1', task('id-2', 'TODO', ...inline('b')))))]);
});

it('takes nothing for a task that is escaped, empty or a link', () => {
  expect(blocks('- \\[ ] a', '- [ ]', '- [x](/x)')).toEqual([
    ul(
      li(p('[ ] a')),
      li(p('[ ]')),
      li(p({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/x' } }] })),
    ),
  ]);
});

const inline = (...content: Parameters<typeof p>) => p(...content).content ?? [];
