import fc from '../../fast-check';
import type { AdfDocument, AdfNode } from '../../../src/contract/adf-node';
import { approvalStatuses, builtInTemplateIds } from '../../../src/contract/api';
import { type PageFacts, withPageParts as partsOf } from '../../../src/features/publishing/page-parts';
import { readDesign } from '../../../src/features/reading/read';
import { templateOf } from '../../../src/features/templates/built-in/registry';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { anyDesign } from '../../design/any-design';
import { countingIds, samplePrefill } from '../../templates/sample';
import {
  b,
  br,
  card,
  date,
  doc,
  h,
  header,
  lozenge,
  mention,
  p,
  prompt,
  row,
  table,
  task,
  tasks,
  td,
  text,
  ul,
} from '../../words';
import { digestIn } from '../content-of';
import { role, signOff, standing } from './standings';

const names: Record<string, string> = { ada: 'Ada Park', ben: 'Ben Okafor', cleo: 'Cleo Ruiz' };
const withPageParts = (document: AdfDocument, given: PageFacts): AdfDocument => partsOf(document, given).document;
const facts = (change: Partial<PageFacts> = {}): PageFacts => ({
  standing: standing(),
  roles: [],
  words: {},
  nameOf: (accountId) => names[accountId],
  own: [],
  ...change,
});

const architect = (...signOffs: ReturnType<typeof signOff>[]) =>
  facts({ standing: standing({ status: 'approved', roles: [role('Architect', { signOffs })] }) });
const signed = architect(signOff('ada', '2026-11-12'));
const unsigned = architect();

const stranger = { type: 'inlineExtension', attrs: { extensionType: 'com.example', extensionKey: 'x' } };
const commentedOn = { marks: [{ type: 'annotation', attrs: { id: 'c1', annotationType: 'inlineComment' } }] };

const ada = mention('ada', 'Ada Park');
const ben = mention('ben', 'Ben Okafor');
const twelfth = date('2026-11-12');

describe('The Status line', () => {
  const approved = facts({ standing: standing({ status: 'approved' }) });
  const green = lozenge('Approved', 'green');

  test.each<[string, AdfNode, AdfNode]>([
    ['a lozenge', p(b('Status:'), ' ', lozenge('Draft')), p(b('Status:'), ' ', green)],
    ['a word', p(b('Status:'), ' Draft'), p(b('Status:'), ' ', green)],
    ['a word after a label in the same text', p('Status: Draft'), p('Status: ', green)],
    [
      'a line of several',
      p(b('Status:'), ' Draft', br, b('Author:'), ' ', ada),
      p(b('Status:'), ' ', green, br, b('Author:'), ' ', ada),
    ],
    [
      'a line between others',
      p(b('Date:'), ' ', twelfth, br, b('Status:'), ' Draft'),
      p(b('Date:'), ' ', twelfth, br, b('Status:'), ' ', green),
    ],
    ['words to choose from', p(b('Status:'), ' Draft | Under Review | Approved'), p(b('Status:'), ' ', green)],
    [
      'words to choose from in brackets',
      p(b('Status:'), ' [Draft / In Review / Approved / Implemented]'),
      p(b('Status:'), ' ', green),
    ],
    [
      'lozenges to choose from',
      p(b('Status:'), ' ', lozenge('Draft'), ' | ', lozenge('Final')),
      p(b('Status:'), ' ', green),
    ],
    ['a prompt', p(b('Status:'), ' ', prompt('Status')), p(b('Status:'), ' ', green)],
    ['nothing yet', p(b('Status:')), p(b('Status:'), ' ', green)],
    ['a row of a table', table(row(undefined, p('Status'), p('Draft'))), table(row(undefined, p('Status'), p(green)))],
    ['an item of a list', ul(p(b('Status:'), ' Draft')), ul(p(b('Status:'), ' ', green))],
  ])('%s says where the design stands', (_, before, after) => {
    expect(withPageParts(doc(h(1, 'Retries'), before, h(2, 'Overview')), approved)).toEqual(
      doc(h(1, 'Retries'), after, h(2, 'Overview')),
    );
  });

  test.each<[string, AdfNode]>([
    ['a sentence of somebody', p(b('Status:'), ' Waiting for legal until March')],
    [
      'a word that somebody has commented on',
      p(b('Status:'), ' ', {
        ...text('Draft'),
        marks: [{ type: 'annotation', attrs: { id: 'c1', annotationType: 'inlineComment' } }],
      }),
    ],
    ['a person', p(b('Status:'), ' ', ada)],
    ['a person between lozenges', p(b('Status:'), ' ', lozenge('Draft'), ' ', ben, ' ', lozenge('Final'))],
    ['a day between lozenges', p(b('Status:'), ' ', lozenge('Draft'), ' ', twelfth, ' ', lozenge('Final'))],
    [
      'a link between lozenges',
      p(b('Status:'), ' ', lozenge('Draft'), ' ', card('https://example.com'), lozenge('Final')),
    ],
    ['a node between lozenges', p(b('Status:'), ' ', lozenge('Draft'), stranger, lozenge('Final'))],
    ['words between lozenges', p(b('Status:'), ' ', lozenge('Draft'), ' until ', lozenge('Final'))],
    [
      'a commented lozenge to choose from',
      p(b('Status:'), ' ', lozenge('Draft'), ' | ', { ...lozenge('Final'), ...commentedOn }),
    ],
    ['a lozenge in a sentence', p(b('Current state:'), ' The service runs on ', lozenge('LEGACY'), ' hardware')],
    ['a sentence without a status', p(b('Current state:'), ' hashed')],
    ['a lozenge with words after it', p(b('Status:'), ' ', lozenge('Draft'), ' since March')],
    ['a lozenge of somebody', p(b('Status:'), ' ', lozenge('LEGACY'))],
    ['a choice of other things', p(b('Status:'), ' ', lozenge('Draft'), ' | ', lozenge('LEGACY'))],
    ['brackets of somebody', p(b('Status:'), ' [waiting for Legal]')],
    [
      'a link',
      p(b('Status:'), ' ', { ...text('Draft'), marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] }),
    ],
    ['a header of a table', table(header('Status', 'Draft'))],
    [
      'a merged row',
      table(
        row(undefined, td(p('Status'), { rowspan: 2 }), td(p('LEGACY'))),
        row(undefined, td(p('Status')), td(p('Draft'))),
      ),
    ],
    ['the status of something else', p(b('Rollout:'), ' ', lozenge('Draft'))],
    ['a section', p('Retries are approved.')],
  ])('%s stays', (_, line) => {
    const document = doc(h(1, 'Retries'), line, h(2, 'Overview'), p(b('Status:'), ' Draft'));
    expect(withPageParts(document, approved)).toBe(document);
  });

  it('keeps what else a lozenge has, and is the same page where it says the same', () => {
    const own = { ...lozenge('Draft'), attrs: { text: 'Draft', color: 'neutral', localId: 'l1', style: 'bold' } };
    const changed = withPageParts(doc(p(b('Status:'), ' ', own)), approved);
    expect(changed).toEqual(
      doc(
        p(b('Status:'), ' ', {
          type: 'status',
          attrs: { text: 'Approved', color: 'green', localId: 'l1', style: 'bold' },
        }),
      ),
    );
    expect(withPageParts(changed, approved)).toBe(changed);
  });

  it('speaks as its template does', () => {
    const inReview = facts({ standing: standing({ status: 'inReview' }), words: templateOf('feature').statusWords });
    expect(withPageParts(doc(p(b('Status:'), ' ', lozenge('Draft'))), inReview)).toEqual(
      doc(p(b('Status:'), ' ', lozenge('Under Review', 'blue'))),
    );
  });
});

/** As the editor stores a page: with an id for each node that takes one. */
function asEdited(document: AdfDocument): AdfDocument {
  const node = ({ type, attrs, content, ...rest }: AdfNode): AdfNode => ({
    type,
    ...(attrs && { attrs: type === 'date' ? { ...attrs, localId: 'd1' } : attrs }),
    ...rest,
    ...(content && { content: content.map(node) }),
  });
  return { ...document, content: document.content.map(node) };
}

describe('The Approval section', () => {
  test.each<[string, AdfNode, AdfNode]>([
    [
      'prompts',
      p(b('Architect:'), ' ', prompt('@Person'), ' - ', prompt('Date')),
      p(b('Architect:'), ' ', ada, ' - ', twelfth),
    ],
    ['the person who was asked', p(b('Architect:'), ' ', ada), p(b('Architect:'), ' ', ada, ' - ', twelfth)],
    [
      'the person who was asked, and a prompt for the day',
      p(b('Architect:'), ' ', ada, ' - ', prompt('Date')),
      p(b('Architect:'), ' ', ada, ' - ', twelfth),
    ],
    [
      'the person who was asked, and a day in brackets that is asked for',
      p(b('Architect:'), ' ', ada, ' ([Date])'),
      p(b('Architect:'), ' ', ada, ' (', twelfth, ')'),
    ],
    [
      'what a template in Markdown asks',
      p(b('Architect:'), ' [Name] - [Date]'),
      p(b('Architect:'), ' ', ada, ' - ', twelfth),
    ],
    ['nothing', p(b('Architect:')), p(b('Architect:'), ' ', ada, ' - ', twelfth)],
    ['an item of a list', ul(p(b('Architect:'), ' ', ada)), ul(p(b('Architect:'), ' ', ada, ' - ', twelfth))],
    [
      'a task',
      tasks(task('t1', 'TODO', b('Architect:'), ' ', ada)),
      tasks(task('t1', 'TODO', b('Architect:'), ' ', ada, ' - ', twelfth)),
    ],
    [
      'one line of several',
      p(b('Architect:'), ' ', ada, br, b('Legal:'), ' ', ben, ' - ', date('2026-01-01')),
      p(b('Architect:'), ' ', ada, ' - ', twelfth, br, b('Legal:'), ' ', ben, ' - ', date('2026-01-01')),
    ],
    [
      'a row of a table',
      table(
        header('Role', 'Name', 'Date'),
        row('r1', 'Architect', prompt('@Person'), undefined),
        row('r2', 'Legal', ben, undefined),
      ),
      table(header('Role', 'Name', 'Date'), row('r1', 'Architect', ada, twelfth), row('r2', 'Legal', ben, undefined)),
    ],
  ])('names who signed off, and when, in place of %s', (_, before, after) => {
    expect(withPageParts(doc(h(2, 'Approval'), before), signed)).toEqual(doc(h(2, 'Approval'), after));
  });

  test.each<[string, AdfNode]>([
    ['prompts', p(b('Architect:'), ' ', prompt('@Person'), ' - ', prompt('Date'))],
    ['the person who was asked', p(b('Architect:'), ' ', ada)],
    ['nothing', p(b('Architect:'))],
    ['a row', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', prompt('@Person'), undefined))],
    ['another line', p(b('Legal:'), ' ', ben, br, b('Architect:'), ' [Name] - [Date]')],
  ])('is again what people wrote, once a sign-off in place of %s does not count any more', (_, before) => {
    const document = doc(h(2, 'Approval'), before);
    const written = partsOf(document, signed);
    expect(withPageParts(asEdited(written.document), { ...unsigned, own: written.signOffBlocks })).toEqual(document);
  });

  it('shows another sign-off in place of its own, with what people edited beside it', () => {
    const document = doc(
      h(2, 'Approval'),
      p(b('Legal:')),
      p(b('Architect:'), ' ', prompt('@Person'), br, b('Note:'), ' soon'),
    );
    const written = partsOf(document, signed);
    const edited = JSON.parse(JSON.stringify(written.document).replace('soon', 'later')) as AdfDocument;
    expect(withPageParts(edited, { ...architect(signOff('ben', '2026-11-13')), own: written.signOffBlocks })).toEqual(
      doc(
        h(2, 'Approval'),
        p(b('Legal:')),
        p(b('Architect:'), ' ', ben, ' - ', date('2026-11-13'), br, b('Note:'), ' later'),
      ),
    );
  });

  it('names the blocks that show sign-offs, each as people left it', () => {
    const [before, after] = [p(b('Architect:'), ' ', ada), p(b('Architect:'), ' ', ada, ' - ', twelfth)];
    const first = partsOf(doc(h(2, 'Approval'), before), signed);
    const again = partsOf(doc(h(2, 'Approval'), after), { ...signed, own: first.signOffBlocks });
    expect([first.signOffBlocks, again.signOffBlocks]).toEqual([[{ before, after }], [{ before, after }]]);
  });

  it('mentions a person whose name is not known without one', () => {
    expect(withPageParts(doc(h(2, 'Approval'), p(b('Architect:'))), architect(signOff('dora', '2026-11-12')))).toEqual(
      doc(h(2, 'Approval'), p(b('Architect:'), ' ', { type: 'mention', attrs: { id: 'dora' } }, ' - ', twelfth)),
    );
  });

  test.each<[string, AdfNode]>([
    ['a sentence', p(b('Architect:'), ' Ben will be away until 3 Nov, ask Chloe instead')],
    ['a sentence after a person', p(b('Architect:'), ' ', ada, ' is away until ', twelfth, ', ask Chloe')],
    ['a name by hand', p(b('Architect:'), ' Ada P.')],
    ['a signature by hand', p(b('Architect:'), ' Ada P. - 2026-04-15')],
    ['a signature in words', p(b('Architect:'), ' Signed by Ada Park, 3 Nov')],
    ['a signature with a day in words', p(b('Architect:'), ' ', ada, ' - 2026-04-15')],
    ['the sign-off of somebody else', p(b('Architect:'), ' ', ben, ' - ', date('2026-01-01'))],
    ['somebody else', p(b('Architect:'), ' ', ben)],
    ['several people, one of whom has signed', p(b('Architect:'), ' ', ada, ', ', ben)],
    ['a link beside a name', p(b('Architect:'), ' ', ada, ' ', card('https://example.com/minutes'))],
    [
      'a linked prompt',
      p(b('Architect:'), ' ', { ...text('[Name]'), marks: [{ type: 'link', attrs: { href: 'https://example.com' } }] }),
    ],
    ['a commented prompt', p(b('Architect:'), ' ', { ...text('[Name]'), ...commentedOn })],
    ['a node', p(b('Architect:'), ' ', ada, stranger)],
    ['a mark that it does not know', p(b('Architect:'), ' ', { ...text('[Name]'), marks: [{ type: 'constructor' }] })],
    ['a checkbox', p(b('Architect:'), ' ☐')],
    ['a later day', p(b('Architect:'), ' TBD')],
    [
      'a cell that says more',
      table(header('Role', 'Name', 'Date'), row('r1', 'Architect', p(ada, ' for Ben'), undefined)),
    ],
    ['a day of somebody', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', ada, date('2026-01-01')))],
    ['a merged row', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', td(undefined, { colspan: 2 })))],
    ['a short row', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', undefined))],
    ['a long row', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', undefined, undefined, undefined))],
  ])('keeps %s as people wrote it', (_, line) => {
    const document = doc(h(2, 'Approval'), line);
    expect(withPageParts(document, signed)).toBe(document);
  });

  test.each<[string, AdfNode]>([
    ['a sentence', p(b('Architect:'), ' Ben will be away until 3 Nov, ask Chloe instead')],
    ['somebody else', p(b('Architect:'), ' ', ben)],
    ['somebody else in a row', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', ben, undefined))],
    ['the day of another sign-off', table(header('Role', 'Name', 'Date'), row('r1', 'Architect', ada, p('3 Nov')))],
  ])('names the role that it cannot show beside %s', (_, line) => {
    const document = doc(h(2, 'Approval'), line);
    expect([partsOf(document, signed), partsOf(document, unsigned)].map((parts) => parts.unwritten)).toEqual([
      { status: false, roles: ['Architect'] },
      { status: false, roles: [] },
    ]);
  });

  test.each<[string, AdfNode[]]>([
    [
      'how messages are signed',
      [
        p(b('Algorithm:'), ' HMAC-SHA256, with a key per merchant'),
        p(b('Key rotation:'), ' every 90 days'),
        p(b('Header:')),
      ],
    ],
    [
      'who may refund what',
      [
        table(
          header('Role', 'Who', 'When'),
          row('r1', 'Header', 'up to 500 EUR', 'same day'),
          row('r2', 'Algorithm', 'above 500 EUR', 'in 3 days'),
          row('r3', 'Key rotation', undefined, undefined),
        ),
      ],
    ],
  ])('is none where it says %s', (_, blocks) => {
    const document = doc(h(2, 'Signatures'), ...blocks);
    const given = facts({
      standing: standing({
        roles: ['Algorithm', 'Key rotation', 'Header'].map((name) =>
          role(name, { signOffs: [signOff('ben', '2026-11-12')] }),
        ),
      }),
    });
    expect({ roles: readDesign(document).approvals, untouched: withPageParts(document, given) === document }).toEqual({
      roles: [],
      untouched: true,
    });
  });

  test.each<[string, AdfNode]>([
    ['prompts', p(b('Architect:'), ' ', prompt('@Person'), ' - ', prompt('Date'))],
    ['a person', p(b('Architect:'), ' ', ada)],
    ['a role that nobody is asked in', p(b('Legal:'), ' ', ben, ' - ', twelfth)],
    ['words', p('Both have to sign before the freeze.')],
  ])('leaves %s alone without a sign-off', (_, line) => {
    const document = doc(h(2, 'Approval'), line);
    expect(withPageParts(document, unsigned)).toBe(document);
  });

  it('takes its own sign-offs away after the review is over', () => {
    const document = doc(h(2, 'Approval'), p(b('Architect:'), ' ', ada));
    const written = partsOf(document, signed);
    expect(withPageParts(written.document, { ...facts(), own: written.signOffBlocks })).toEqual(document);
  });

  it('gives each who signed the line with their name, and the others the lines that are left', () => {
    const both = architect(signOff('ada', '2026-11-10'), signOff('ben', '2026-11-12'), signOff('cleo', '2026-11-11'));
    expect(
      withPageParts(
        doc(h(2, 'Approval'), p(b('Architect:'), ' ', prompt('@Person')), p(b('Architect:'), ' ', ben)),
        both,
      ),
    ).toEqual(
      doc(
        h(2, 'Approval'),
        p(b('Architect:'), ' ', ada, ' - ', date('2026-11-10')),
        p(b('Architect:'), ' ', ben, ', ', mention('cleo', 'Cleo Ruiz'), ' - ', twelfth),
      ),
    );
  });

  it('leaves a line alone that somebody has commented on', () => {
    const commented = {
      ...text('Ada P.'),
      marks: [{ type: 'annotation', attrs: { id: 'c1', annotationType: 'inlineComment' } }],
    };
    const named = p(b('Architect:'), ' ', commented, ' - ', date('2026-01-01'));
    const document = doc(h(2, 'Approval'), named);
    expect(withPageParts(document, signed)).toBe(document);
  });

  it('does not count what is no approval, or has expired', () => {
    const document = doc(h(2, 'Approval'), p(b('Architect:'), ' ', ada));
    const others = architect(
      signOff('ada', '2026-11-12', { decision: 'changesRequested' }),
      signOff('ben', '2025-11-12', { standing: 'expired', counts: false }),
    );
    expect(withPageParts(document, others)).toBe(document);
  });
});

const anyFacts = (document: AdfDocument): fc.Arbitrary<PageFacts> => {
  const roles = [...new Set(readDesign(document).approvals.map((approval) => approval.role))];
  const anySignOff = fc
    .tuple(fc.constantFrom('ada', 'ben', 'cleo', 'abc'), fc.constantFrom('2026-11-12', '2026-11-13'))
    .map(([accountId, day]) => signOff(accountId, day));
  const anyRole = (name: string) =>
    fc
      .uniqueArray(anySignOff, { maxLength: 3, selector: ({ accountId }) => accountId })
      .map((signOffs) => role(name, { signOffs }));
  return fc
    .tuple(fc.constantFrom(...approvalStatuses), fc.tuple(...roles.map(anyRole)))
    .map(([status, signedRoles]) => facts({ standing: standing({ status, roles: signedRoles }), roles }));
};
const anyPage = fc.oneof(
  anyDesign,
  fc.constantFrom(...builtInTemplateIds).map((id) => templateOf(id).build(samplePrefill, countingIds())),
);
const anyCase = anyPage.chain((document) => anyFacts(document).map((given) => ({ document, given })));

test('any page in step with its review says what it said, is in step, and stays valid', () => {
  fc.assert(
    fc.property(anyCase, ({ document, given }) => {
      const { document: written, signOffBlocks } = partsOf(document, given);
      const wasValid = adfErrors(document).length === 0;
      expect({
        digest: digestIn(written, { signOffBlocks }),
        isInStep: withPageParts(written, given) === written,
        errors: wasValid ? adfErrors(written) : [],
      }).toEqual({ digest: digestIn(document), isInStep: true, errors: [] });
    }),
    { numRuns: 200 },
  );
});
