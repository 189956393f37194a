import { markdownProblem } from '../../static/src/shared/markdown/markdownProblem';
import { readMarkdownFile } from '../../static/src/shared/markdown/readMarkdownFile';
import { sayConversion } from '../../static/src/shared/markdown/sayConversion';

const repair = { what: 'A table inside a list', done: 'moved out of it' };

test('Markdown is too large by its bytes, not its characters', () => {
  expect([markdownProblem('x'.repeat(400_000)), markdownProblem('é'.repeat(200_001))]).toEqual([
    undefined,
    'This is 401 KB of Markdown; at most 400 KB can be converted. Leave parts out, or make two documents of it.',
  ]);
});

test('Markdown is too large where its line breaks make it so on the way', () => {
  expect(markdownProblem('\n'.repeat(300_000))).toBe(
    'With its quotes and line breaks this takes 601 KB to send; at most 490 KB can be sent. Leave parts out, or make two documents of it.',
  );
});

test('a file is read as text, without its byte order mark', async () => {
  expect(await readMarkdownFile(new File(['\uFEFF# Cards'], 'cards.md'))).toEqual({
    ok: true,
    name: 'cards.md',
    markdown: '# Cards',
  });
});

test('a file that is too large is refused by its name', async () => {
  expect(await readMarkdownFile(new File(['x'.repeat(500_000)], 'cards.md'))).toEqual({
    ok: false,
    problem:
      'cards.md is 500 KB of Markdown; at most 400 KB can be converted. Leave parts out, or make two documents of it.',
  });
});

test('a file that is gone when it is read is refused', async () => {
  const gone = Object.assign(new File(['x'], 'gone.md'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await readMarkdownFile(gone)).toEqual({
    ok: false,
    problem: 'gone.md could not be read. Check that it is a file that you may open.',
  });
});

test('says how a conversion went', () => {
  expect([
    sayConversion(true, [repair]),
    sayConversion(false, null),
    sayConversion(false, []),
    sayConversion(false, [repair]),
    sayConversion(false, [repair, repair]),
  ]).toEqual([
    'Converting…',
    '',
    'Converted. Everything could stay as it was.',
    'Converted. One thing could not stay as it was.',
    'Converted. 2 things could not stay as they were.',
  ]);
});
