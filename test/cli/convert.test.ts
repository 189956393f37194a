import { card, date, doc, h, lozenge, mention, p } from '../words';
import { folderWith, tdd } from './run';

const markdown = '# Cards\n\nKept in a vault\n';
const document = doc(h(1, 'Cards'), p('Kept in a vault'));
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const fine = (stdout: string) => ({ stdout, stderr: '', code: 0 });

test('a Markdown file becomes ADF, an ADF file Markdown', async () => {
  const cwd = await folderWith({ 'cards.md': markdown, 'cards.json': JSON.stringify(document) });
  expect([await tdd(['convert', 'cards.md'], { cwd }), await tdd(['convert', 'cards.json'], { cwd })]).toEqual([
    fine(line(document)),
    fine(markdown),
  ]);
});

test('mentions, statuses, dates and smart links become Markdown and themselves again', async () => {
  const nodes = doc(
    p(mention('5b10ac', 'Ada'), ' ', lozenge('DONE', 'green'), ' ', date('2026-03-04'), ' ', card('https://a.b/c')),
  );
  const there = await tdd(['convert'], { stdin: JSON.stringify(nodes) });
  expect([there.stderr, await tdd(['convert'], { stdin: there.stdout })]).toEqual(['', fine(line(nodes))]);
});

test('a page as Confluence’s REST API gives it is read too', async () => {
  const page = { id: '1', title: 'Cards', body: { atlas_doc_format: { value: JSON.stringify(document) } } };
  expect(await tdd(['convert'], { stdin: JSON.stringify(page) })).toEqual(fine(markdown));
});

test('standard input is told apart by how it begins, unless it is said', async () => {
  expect([
    await tdd(['convert'], { stdin: markdown }),
    await tdd(['convert', '-'], { stdin: JSON.stringify(document) }),
    await tdd(['convert', '--from', 'markdown'], { stdin: '{"a": 1}' }),
    await tdd(['convert'], { stdin: '{toc}\n' }),
  ]).toEqual([fine(line(document)), fine(markdown), fine(line(doc(p('{"a": 1}')))), fine(line(doc(p('{toc}'))))]);
});

test('a byte order mark and the ends of lines of Windows change nothing', async () => {
  expect(await tdd(['convert'], { stdin: `\uFEFF${markdown.replaceAll('\n', '\r\n')}` })).toEqual(fine(line(document)));
});

test('an empty text is an empty document', async () => {
  expect(await tdd(['convert', '--from', 'markdown'])).toEqual(fine(line(doc())));
});

test('of several files, each is a line in its place, and one that fails is null there', async () => {
  const cwd = await folderWith({ 'a.md': markdown, 'b.json': '{"type":', 'c.json': JSON.stringify(document) });
  expect(await tdd(['convert', 'a.md', 'b.json', 'gone.md', 'c.json'], { cwd })).toEqual({
    stdout: `${line(document)}null\nnull\n${line(markdown)}`,
    stderr: 'tdd: b.json: is not JSON: Unexpected end of JSON input\ntdd: gone.md: does not exist\n',
    code: 1,
  });
});

test('a document that is no valid ADF is converted, and what is wrong with it is said', async () => {
  const invalid = doc(p({ type: 'text', text: 'Words', marks: [{ type: 'blink' }] }));
  const { stdout, stderr, code } = await tdd(['convert', '--quiet'], { stdin: JSON.stringify(invalid) });
  expect([stdout, stderr, code]).toEqual([
    'Words\n',
    'tdd: standard input: is no valid ADF at content[0].content[0].marks[0].type: correct it there before you store it in Confluence\n',
    0,
  ]);
});

test('what was repaired is said by line, unless it shall be quiet', async () => {
  const cwd = await folderWith({ 'a.md': '- Item\n\n  | A | B |\n  | - | - |\n  | 1 | 2 |\n' });
  const loud = await tdd(['convert', 'a.md'], { cwd });
  const quiet = await tdd(['convert', 'a.md', '--quiet'], { cwd });
  expect([loud.stderr, loud.code, quiet]).toEqual([
    'tdd: a.md:3: A table inside a list: moved out of it, after the item\n',
    0,
    fine(loud.stdout),
  ]);
});

test.each([
  ['a folder', [], 'is a folder; name the files in it'],
  ['no text', Uint8Array.of(0x23, 0xff, 0xc3), 'is not text in UTF-8'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x23, 0x00), 'is in UTF-16; save it as UTF-8'],
  ['an empty .json', '', 'is empty'],
  ['JSON of another kind', '[1]', 'cannot be used: its content is not an Atlassian document'],
  [
    'a page without its body',
    '{"id":"1","body":{}}',
    'is a page without its ADF; ask Confluence for it with body-format=atlas_doc_format',
  ],
])('%s is refused by name and reason', async (_, content, reason) => {
  const cwd = await folderWith(Array.isArray(content) ? {} : { 'it.json': content });
  const name = Array.isArray(content) ? '.' : 'it.json';
  expect(await tdd(['convert', name], { cwd })).toEqual({ stdout: '', stderr: `tdd: ${name}: ${reason}\n`, code: 1 });
});

test('a large input comes out whole', async () => {
  const paragraphs = Array.from({ length: 20_000 }, (_, index) => `Paragraph ${index}`);
  const { stdout, code } = await tdd(['convert'], { stdin: paragraphs.join('\n\n') });
  expect([code, JSON.parse(stdout)]).toEqual([0, doc(...paragraphs.map((words) => p(words)))]);
});

test('under npm, names count from the folder the person is in', async () => {
  const folder = await folderWith({ 'cards.md': markdown });
  expect(await tdd(['convert', 'cards.md'], { env: { npm_lifecycle_event: 'tdd', INIT_CWD: folder } })).toEqual(
    fine(line(document)),
  );
});
