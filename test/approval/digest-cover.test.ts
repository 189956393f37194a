import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../fast-check';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { type AdfPath, replaceAt } from '../../src/adf/path';
import { descendants } from '../../src/adf/walk';
import { changesBetween } from '../../src/features/approval/changes';
import { outlineOf } from '../../src/features/approval/content';
import type { DigestInput } from '../../src/features/approval/digest/design-content';
import { contentOf } from '../../src/features/approval/digest/registry';
import {
  b,
  br,
  card,
  doc,
  h,
  header,
  lozenge,
  mention,
  p,
  prompt,
  row,
  table,
  td,
  task,
  tasks,
  text,
  ul,
} from '../words';
import { contentIn, digestIn } from './content-of';

const golden = (name: string): DigestInput =>
  JSON.parse(readFileSync(join(__dirname, 'golden', `${name}.json`), 'utf8')) as DigestInput;
const goldenNames = Object.keys(golden('digests'));

/** Each word of each text of a document, with its place. */
function wordsIn(document: AdfDocument): { path: AdfPath; start: number; end: number }[] {
  return [...descendants(document)].flatMap(({ node, path }) =>
    [...(node.text ?? '').matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      path,
      start: index,
      end: index + word.length,
    })),
  );
}

test('Any word of any text, changed into another, changes the digest, and people are told', () => {
  const pages = goldenNames
    .map(golden)
    .map((page) => ({ page, before: contentOf(page), words: wordsIn(page.document) }));
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.nat(),
      fc.string({
        unit: fc.constantFrom('a', 'e', 'i', 'n', 't', 'x', 'ä', 'é', 'ñ', '漢', '字'),
        minLength: 6,
        maxLength: 12,
      }),
      ({ page, before, words }, choice, other) => {
        const word = words[choice % words.length];
        if (!word) throw new Error('A golden document has words');
        const document = replaceAt(page.document, word.path, ({ text: all = '', ...node }) => ({
          ...node,
          text: `${all.slice(0, word.start)}${other}${all.slice(word.end)}`,
        }));
        const after = contentOf({ ...page, document });
        expect(after.digest).not.toBe(before.digest);
        expect(changesBetween(before, after, [])).not.toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('The title of the page is content', () => {
  const page = golden('signatures');
  expect(contentOf({ ...page, title: 'Web hooks' }).digest).not.toBe(contentOf(page).digest);
});

const questions = (status: AdfNode | string | undefined, ticket?: AdfNode | string): AdfNode[] => [
  h(2, 'Open Questions'),
  table(
    header('Question', 'Status', 'Ticket'),
    row('q1', 'Which queue?', status, ticket),
    row('q2', 'Why?', 'Open', ''),
  ),
];
const extension = (type: string, parameters: object): AdfNode => ({
  type,
  attrs: { extensionType: 'com.atlassian.chart', extensionKey: 'chart:default', parameters },
});
const media = (id: string, more = {}): AdfNode => ({
  type: 'mediaSingle',
  content: [{ type: 'media', attrs: { id, type: 'file', collection: 'contentId-1', alt: 'The flow', ...more } }],
});
const browse = (key: string): string => `https://example.atlassian.net/browse/${key}`;
const facts = { tickets: ['PAY-1', 'PAY-2'], site: 'https://example.atlassian.net' };

const changes: [what: string, before: AdfNode[], after: AdfNode[]][] = [
  [
    'a line under a heading like that of approvals',
    [h(2, 'Signatures'), p('Compare in constant time.')],
    [h(2, 'Signatures'), p('We do not verify.')],
  ],
  [
    'what stands under a title “Approvals”',
    [h(1, 'Approvals'), h(2, 'Refunds'), p('One')],
    [h(1, 'Approvals'), h(2, 'Refunds'), p('Two')],
  ],
  [
    'a cell under “Approvals”',
    [h(2, 'Approvals'), table(header('Role', 'Who', 'When'), row('r', 'Support', 'anybody', 'up to 500 EUR'))],
    [h(2, 'Approvals'), table(header('Role', 'Who', 'When'), row('r', 'Support', 'anybody', ''))],
  ],
  [
    'a section “Sign-off” that is new',
    [h(2, 'Overview')],
    [h(2, 'Overview'), h(2, 'Sign-off'), h(3, 'Scope'), table(header('A'), row('r', 'b'))],
  ],
  [
    'a person after a label of a role',
    [h(2, 'Approval'), p(b('Architect:'), ' ', mention('ada', 'Ada'))],
    [h(2, 'Approval'), p(b('Architect:'), ' ', mention('ben', 'Ben'))],
  ],
  ['what follows “Current state:”', [p('Current state: hashed')], [p('Current state: plain text')]],
  [
    'what follows a status in its line',
    [p(b('Status:'), ' ', lozenge('Draft'))],
    [p(b('Status:'), ' ', lozenge('Draft'), ' of nothing')],
  ],
  ['a person in the Status line', [p(b('Status:'), ' Draft')], [p(b('Status:'), ' ', mention('ben', 'Ben'))]],
  [
    'an unknown word in the Status line',
    [p(b('Status:'), ' ', lozenge('Draft'))],
    [p(b('Status:'), ' ', lozenge('LEGACY'))],
  ],
  ['a sign beside a known word in the Status line', [p(b('Status:'), ' Draft')], [p(b('Status:'), ' 🚫 Draft')]],
  ['a known word that goes on for long', [p(b('Status:'), ' Draft')], [p(b('Status:'), ` Draft${' '.repeat(300)}no`)]],
  [
    'a Status line further down',
    [h(2, 'Decision'), p('Status: Proposed'), h(2, 'Other')],
    [h(2, 'Decision'), p('Status: Accepted'), h(2, 'Other')],
  ],
  ['a status that is no word of statuses', questions('Open'), questions('DROPPED, out of scope')],
  ['a known status with a remark', questions(lozenge('Open')), questions(p(lozenge('Open'), ' for cards only'))],
  ['a struck status', questions('Open'), questions(p({ ...text('Open'), marks: [{ type: 'strike' }] }))],
  ['words in the cell of a ticket', questions('Open', ''), questions('Open', 'DROPPED, out of scope')],
  ['a ticket that the app did not place', questions('Open', ''), questions('Open', card(browse('PAY-9')))],
  ['a ticket of another site', questions('Open', ''), questions('Open', card('https://evil.example/browse/PAY-1'))],
  [
    'a link that is called like a ticket',
    questions('Open', ''),
    questions('Open', p({ ...text('PAY-1 is wrong'), marks: [{ type: 'link', attrs: { href: browse('PAY-1') } }] })),
  ],
  [
    'a status outside of tracked sections',
    [h(2, 'Limits'), ...questions('Open').slice(1)],
    [h(2, 'Limits'), ...questions('Done').slice(1)],
  ],
  ['a lozenge', [p(lozenge('MUST'), ' encrypt')], [p(lozenge('WON’T'), ' encrypt')]],
  ['the color of a lozenge', [p(lozenge('P1', 'red'))], [p(lozenge('P1', 'green'))]],
  [
    'a known status in a sentence',
    [h(2, 'Open Questions'), p('It is ', lozenge('Open'))],
    [h(2, 'Open Questions'), p('It is ', lozenge('Done'))],
  ],
  ['a ticket in a sentence', [p('Blocked by ', card(browse('PAY-1')))], [p('Blocked by ', card(browse('PAY-2')))]],
  ['a bullet that is only a ticket', [ul(p(card(browse('PAY-1'))))], [ul(p(card(browse('PAY-2'))))]],
  [
    'the title of an expand with nothing in it',
    [{ type: 'expand', attrs: { title: 'Safe' }, content: [p()] }],
    [{ type: 'expand', attrs: { title: 'Unsafe' }, content: [p()] }],
  ],
  ['where an expand ends', [expand('A', p()), expand('', p('x'))], [expand('A', p('x'))]],
  ['where a list ends', [ul('a', 'b')], [ul('a'), ul('b')]],
  ['where a panel in a panel ends', [panel(panel(p('a')), panel(p('b')))], [panel(panel(p('a'), p('b')))]],
  [
    'parameters of a chart',
    [extension('extension', { chartGroup: { max: 1 } })],
    [extension('extension', { chartGroup: { max: 2 } })],
  ],
  [
    'parameters of a macro in a line',
    [p(extension('inlineExtension', { a: 1 }))],
    [p(extension('inlineExtension', { a: 2 }))],
  ],
  [
    'parameters of a macro with a body',
    [{ ...extension('bodiedExtension', { a: 1 }), content: [p('x')] }],
    [{ ...extension('bodiedExtension', { a: 2 }), content: [p('x')] }],
  ],
  [
    'what is said beside a ticket, such as the title of its link',
    [ul(p('Which queue? ', titled('PAY-1', 'Open')))],
    [ul(p('Which queue? ', titled('PAY-1', 'Dropped')))],
  ],
  ['a picture', [media('a-1')], [media('b-2')]],
  ['where a picture is from', [media('a-1')], [media('a-1', { collection: 'contentId-2' })]],
  ['the state of a decision', [decision('DECIDED')], [decision('UNDECIDED')]],
  [
    'an emoji',
    [p({ type: 'emoji', attrs: { shortName: ':check:', text: '✅' } })],
    [p({ type: 'emoji', attrs: { shortName: ':check:', text: '❌' } })],
  ],
  ['a box of code with nothing but a space', [p('a')], [p('a', { ...text('  '), marks: [{ type: 'code' }] })]],
  [
    'who mentions nobody',
    [p({ type: 'mention', attrs: { id: '', text: '@us' } })],
    [p({ type: 'mention', attrs: { id: '', text: '@them' } })],
  ],
  ['a prompt', [p(prompt('Why'))], [p(prompt('Why not'))]],
];
function expand(title: string, ...content: AdfNode[]): AdfNode {
  return { type: 'expand', attrs: { title }, content };
}
function titled(key: string, title: string): AdfNode {
  return { ...text(key), marks: [{ type: 'link', attrs: { href: browse(key), title } }] };
}
function panel(...content: AdfNode[]): AdfNode {
  return { type: 'panel', attrs: { panelType: 'info' }, content };
}
function decision(state: string): AdfNode {
  return { type: 'decisionList', content: [{ type: 'decisionItem', attrs: { state }, content: [text('SQS')] }] };
}

describe('A digest becomes another, and the changes are said, with', () => {
  test.each(changes)('%s', (_, before, after) => {
    const [then, now] = [before, after].map((content) => contentIn(doc(...content), facts));
    if (!then || !now) throw new Error('There are two');
    const [first] = changesBetween(then, now, []);
    expect(now.digest).not.toBe(then.digest);
    expect(first?.blocks.length).toBeGreaterThan(0);
    for (const { change, words, details = [] } of first?.blocks ?? [])
      expect(change !== 'changed' || details.length > 0 || words.some((word) => word.change !== 'same')).toBe(true);
  });
});

test('Under a column of tickets at the end, a row of another shape ends in a cell of another column', () => {
  const page = (lengths: number[], at: number, status: string) =>
    doc(
      h(2, 'Parts'),
      table(
        header('Part', 'State of it', 'Ticket'),
        ...lengths.map((length, index) =>
          row(
            `r${String(index)}`,
            ...Array.from({ length: length - 1 }, () => 'x'),
            index === at ? lozenge(status) : '',
          ),
        ),
      ),
    );
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      (lengths, choice) => {
        const at = choice % lengths.length;
        const [done, blocked] = ['Done', 'Blocked'].map((status) => digestIn(page(lengths, at, status), facts));
        expect(done === blocked).toBe(lengths[at] === 3);
      },
    ),
  );
});

const progress: [what: string, before: AdfNode[], after: AdfNode[]][] = [
  ['a known status in a row', questions('Open'), questions(lozenge('Resolved', 'green'))],
  ['a known status in another language', questions('Open'), questions('geklärt')],
  ['a status in place of a prompt', questions(prompt('Status')), questions(lozenge('Open'))],
  ['a ticket in its cell', questions('Open', ''), questions('Open', card(browse('PAY-1')))],
  [
    'a ticket beside words in its cell',
    questions('Open', 'Ask Ben'),
    questions('Open', p('Ask Ben ', card(browse('PAY-1')))),
  ],
  [
    'a ticket and its status in a cell',
    questions('Open', card(browse('PAY-1'))),
    questions('Open', p(card(browse('PAY-1')), ' ', lozenge('Done'))),
  ],
  [
    'a ticket at the end of a bullet',
    [ul('Which queue?')],
    [ul(p('Which queue? ', card(browse('PAY-1')), ' ', lozenge('Resolved')))],
  ],
  [
    'a ticket at the end of a heading',
    [h(2, 'Phase 1')],
    [{ ...h(2, ''), content: [text('Phase 1 '), card(browse('PAY-1'))] }],
  ],
];

describe('A digest stays, and the progress becomes another, with', () => {
  test.each(progress)('%s', (_, before, after) => {
    const [then, now] = [before, after].map((content) => outlineOf(contentIn(doc(...content), facts)));
    expect(now?.digest).toBe(then?.digest);
    expect(now?.progressDigest).not.toBe(then?.progressDigest);
  });
});

const statuses: [what: string, line: AdfNode][] = [
  ['a word', p(b('Status:'), ' Approved')],
  ['a lozenge', p(b('Status:'), ' ', lozenge('In Review', 'blue'))],
  ['a choice of words', p(b('Status:'), ' [Draft | In Review | Approved]')],
  ['a choice of lozenges', p(b('Status:'), ' ', lozenge('Draft'), ' / ', lozenge('Approved'))],
  ['a prompt', p(b('Status:'), ' ', prompt('Draft'))],
  ['nothing', p(b('Status:'))],
];

test.each(statuses)('The Status line may say %s', (_, line) => {
  const page = (status: AdfNode) => doc(h(1, 'Retries'), status, h(2, 'Overview'), p('x'));
  expect(digestIn(page(line))).toBe(digestIn(page(p(b('Status:'), ' ', lozenge('Draft')))));
  expect(outlineOf(contentIn(page(line))).progressDigest).toBe(outlineOf(contentIn(page(p('x')))).progressDigest);
});

test('The status of a line with more statements, of a table and of the end of a page is none of its content', () => {
  const lines = (status: string) =>
    p(b('Authors:'), ' ', mention('ada', 'Ada'), br, b('Status:'), ` ${status} `, b('Created:'), ' today');
  const cells = (status: string) => table({ type: 'tableRow', content: [td('Status'), td(lozenge(status))] });
  const end = (status: string) => [h(2, 'Overview'), p('x'), p(b('Status:'), ` ${status}`), p(b('Author:'), ' Ada')];
  for (const build of [(word: string) => [lines(word)], (word: string) => [cells(word)], end]) {
    const [draft, approved, other] = ['Draft', 'Approved', 'Rejected'].map((word) => digestIn(doc(...build(word))));
    expect([approved === draft, other === draft]).toEqual([true, false]);
  }
});

describe('What the app wrote', () => {
  const line = (...after: (AdfNode | string)[]) => p(b('Architect:'), ' ', ...after);
  const before = line(prompt('Name'));
  const after = line(mention('ben', 'Ben'), ' - 12 Nov');
  const page = (...lines: AdfNode[]) => doc(h(2, 'Approval'), ...lines);
  const own = { signOffBlocks: [{ before, after }] };

  test('is what people had left there, whoever commented on it since', () => {
    const commented = line(mention('ben', 'Ben'), {
      ...text(' - 12 Nov'),
      marks: [{ type: 'annotation', attrs: { id: 'c' } }],
    });
    expect([after, commented].map((each) => digestIn(page(each), own))).toEqual([
      digestIn(page(before)),
      digestIn(page(before)),
    ]);
  });

  test('is content once somebody changes it', () => {
    expect(digestIn(page(line(mention('ben', 'Ben'), ' - 13 Nov')), own)).not.toBe(digestIn(page(before)));
  });

  test('has the ticks that the page has now', () => {
    const ask = (state: 'TODO' | 'DONE', ...rest: (AdfNode | string)[]) => task('t', state, 'Which queue? ', ...rest);
    const written = [lozenge('Open'), card(browse('PAY-1'))];
    const known = { ...facts, itemBlocks: [{ before: ask('TODO'), after: ask('TODO', ...written) }] };
    const [todo, done] = (['TODO', 'DONE'] as const).map((state) =>
      outlineOf(contentIn(doc(h(2, 'Open Questions'), tasks(ask(state, ...written))), known)),
    );
    expect(done?.digest).toBe(todo?.digest);
    expect(done?.progressDigest).not.toBe(todo?.progressDigest);
  });

  test('counts no more often than the app wrote it', () => {
    expect(digestIn(page(after, after), own)).toBe(digestIn(page(before, after)));
    expect(digestIn(page(after, after), own)).not.toBe(digestIn(page(before, before)));
  });
});
