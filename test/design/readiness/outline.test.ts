import { outlineOf } from '../../../src/features/readiness/outline';
import type { AdfDocument, AdfNode } from '../../../src/contract/adf-node';
import { doc, h, header, macro, p, prompt, row, table } from '../../words';
import { template } from './reviewing';

const code = (words: string): AdfNode => ({ type: 'codeBlock', content: [{ type: 'text', text: words }] });
const house = template(
  doc(
    h(1, 'Design'),
    h(2, 'Goals'),
    p('Goal: ', prompt('A number')),
    h(2, 'Metrics'),
    p('Requests'),
    h(2, 'Picture'),
    code('Browser --> API'),
  ),
);
const written = (document: AdfDocument, from = house) =>
  outlineOf(document, from).main.map(({ title, isWritten }) => [title, isWritten]);

test('a section is written when it says something beside what the template brought', () => {
  expect(
    written(
      doc(
        h(1, 'Design: cards'),
        h(2, 'Goals'),
        p('Goal: ', prompt('A number')),
        h(2, 'Metrics'),
        p('Requests'),
        h(2, 'Picture'),
        code('Browser --> API'),
        h(2, 'Risks'),
        p('TBD'),
        h(2, 'Scope'),
        p('Owner:'),
        h(2, 'More'),
        p('Cards stay in the vault'),
      ),
    ),
  ).toEqual([
    ['Goals', false],
    ['Metrics', true],
    ['Picture', false],
    ['Risks', false],
    ['Scope', false],
    ['More', true],
  ]);
});

test('a section with subsections is written when they are', () => {
  expect(
    written(
      doc(
        h(2, 'Done'),
        h(3, 'First'),
        p('Said'),
        h(3, 'Second'),
        p('Said'),
        h(2, 'Half done'),
        p('An introduction'),
        h(3, 'First'),
        p('Said'),
        h(3, 'Second'),
        p(prompt('Say it')),
      ),
    ),
  ).toEqual([
    ['Done', true],
    ['Half done', false],
  ]);
});

test('a picture says something, the headers of a table do not', () => {
  const picture: AdfNode = { type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'external' } }] };
  expect(
    written(
      doc(h(2, 'Picture'), picture, h(2, 'Table'), table(header('Metric', 'Target'), row('r', prompt('Which?')))),
    ),
  ).toEqual([
    ['Picture', true],
    ['Table', false],
  ]);
});

test('headings in the macro have addresses of their own', () => {
  const document = doc(macro({}, h(2, 'Goals')), h(2, 'Goals'), h(2, 'Goals'));
  expect(outlineOf(document, undefined).main.map(({ anchor, isInMacro, path }) => [anchor, isInMacro, path])).toEqual([
    ['Goals', true, [0, 0]],
    ['Goals', false, [1]],
    ['Goals.1', false, [2]],
  ]);
});

test('a required section is the one of that very name, else the one named almost so', () => {
  const contextual = template(doc(h(2, 'Context'), h(2, 'Problem Statement')), 'Context', 'Problem Statement');
  const required = (document: AdfDocument) =>
    outlineOf(document, contextual)
      .all.filter(({ isRequired }) => isRequired)
      .map(({ title }) => title);
  expect(required(doc(h(2, 'Context'), h(2, 'Context Diagram'), h(2, 'Problem')))).toEqual(['Context', 'Problem']);
});
