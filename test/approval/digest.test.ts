import fc from '../fast-check';
import type { AdfDocument, AdfMark, AdfNode } from '../../src/contract/adf-node';
import { type AdfPath, nodeAt, replaceAt } from '../../src/adf/path';
import { plainText } from '../../src/adf/text';
import { descendants } from '../../src/adf/walk';
import { changesBetween } from '../../src/features/approval/changes';
import { type BuiltInTemplateId, builtInTemplateIds } from '../../src/contract/api';
import type { DesignContent } from '../../src/features/approval/digest/design-content';
import { type DigestFacts, noFacts, withOwnBlocks } from '../../src/features/approval/digest/facts';
import { blockKeyOf } from '../../src/features/approval/digest/registry';
import { itemBlocks } from '../../src/features/approval/digest/written-blocks';
import { type TrackedItem, trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { templateOf } from '../../src/features/templates/built-in/registry';
import { editRows } from '../../src/features/sync/edit-rows';
import { addTicketColumn } from '../../src/features/sync/page-edits/ticket-column';
import { anyDesign } from '../design/any-design';
import { countingIds, samplePrefill } from '../templates/sample';
import {
  b,
  br,
  card,
  date,
  doc,
  h,
  header,
  li,
  lozenge,
  macro,
  mention,
  p,
  row,
  table,
  task,
  tasks,
  td,
  text,
  ul,
} from '../words';
import { contentIn, digestIn } from './content-of';

const digest = (document: AdfDocument): string => digestIn(document);

const built = new Map<BuiltInTemplateId, { document: AdfDocument; before: DesignContent }>();
/** A template's document and what it says, read once. */
function builtFrom(id: BuiltInTemplateId) {
  const document = templateOf(id).build(samplePrefill, countingIds());
  const known = built.get(id) ?? { document, before: contentIn(document) };
  built.set(id, known);
  return known;
}

/** A page, and what the app is known to have written on it. */
interface Written {
  document: AdfDocument;
  facts: DigestFacts;
}
const contentOf = ({ document, facts }: Written) => contentIn(document, facts);
const unwritten = (document: AdfDocument): Written => ({ document, facts: noFacts });

const linked = (words: string, href: string): AdfNode => ({
  ...text(words),
  marks: [{ type: 'link', attrs: { href } }, { type: 'strong' }],
});
const code = (words: string): AdfNode => ({ type: 'codeBlock', attrs: { language: 'ts' }, content: [text(words)] });
const picture = (id: string): AdfNode => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { id, collection: 'contentId-1', type: 'file', alt: 'The flow' } }],
});

/** A design with one of each: what the edits below are made in. */
const design = doc(
  h(1, 'Payment retries'),
  p(b('Status:'), ' ', lozenge('Draft'), br, b('Authors:'), ' ', mention('ada', 'Ada')),
  h(2, 'Overview'),
  p('We retry failed payments. See ', linked('the report', 'https://example.com/report'), ' for why.'),
  picture('a-1'),
  h(2, 'API Design'),
  code('retry(payment, 3);'),
  ul('POST /retries', li('GET /retries', ul('paged'))),
  { type: 'panel', attrs: { panelType: 'info' }, content: [p('Both are idempotent.')] },
  h(3, 'Limits'),
  table(header('Limit', 'Value'), row('l1', 'Attempts', '3'), row('l2', 'Days', '30')),
  h(2, 'Open Questions'),
  table(
    header('#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket'),
    row('q1', '1', 'Which queue?', mention('ben', 'Ben'), date('2026-12-01'), lozenge('Open'), undefined, undefined),
    row('q2', '2', 'Which retention?', undefined, undefined, p('Open'), '30 days', undefined),
  ),
  h(2, 'Tasks'),
  tasks(task('t1', 'TODO', 'Write the runbook')),
  h(2, 'Approval'),
  p(b('Architect:'), ' ', mention('ben', 'Ben')),
  h(3, 'Notes'),
  p('Signed in the meeting.'),
  h(2, 'Appendix'),
  p('Numbers of last year.'),
);

/** The same, with each text node changed. */
const withTexts = (node: AdfNode, change: (text: AdfNode) => AdfNode[]): AdfNode =>
  node.content
    ? {
        ...node,
        content: node.content.flatMap((child) => (child.type === 'text' ? change(child) : [withTexts(child, change)])),
      }
    : node;

const commentMark: AdfMark = { type: 'annotation', attrs: { id: 'c-1', annotationType: 'inlineComment' } };

const edits: Record<string, (document: AdfDocument) => AdfDocument> = {
  'comments on a part of each text': (document) =>
    withTexts(document, (node) => {
      if (node.marks?.some(({ type }) => type === 'annotation')) return [node];
      const cut = Math.floor((node.text ?? '').length / 2);
      return [
        { ...node, text: node.text?.slice(0, cut) ?? '' },
        { ...node, text: node.text?.slice(cut) ?? '', marks: [...(node.marks ?? []), commentMark] },
      ].filter(({ text: words }) => words !== '');
    }) as AdfDocument,
  'metadata on each link, and its marks the other way round': (document) =>
    withTexts(document, (node) => [
      node.marks
        ? {
            ...node,
            marks: node.marks
              .map((mark) =>
                mark.type === 'link'
                  ? { ...mark, attrs: { ...mark.attrs, __confluenceMetadata: { linkType: 'page' } } }
                  : mark,
              )
              .toReversed(),
          }
        : node,
    ]) as AdfDocument,
  'ids on every node': (document) =>
    [...descendants(document)].reduce(
      (changed, { path }, index) =>
        replaceAt(changed, path, (node) =>
          node.type === 'text' ? node : { ...node, attrs: { ...node.attrs, localId: `id-${String(index)}` } },
        ),
      document,
    ),
  'every task ticked': (document) =>
    everyNode(document, 'taskItem', (node) => ({ ...node, attrs: { ...node.attrs, state: 'DONE' } })),
  'an empty paragraph at the end': (document) => ({ ...document, content: [...document.content, p()] }),
  'all of it in the macro': (document) =>
    document.content.some(({ type }) => type === 'bodiedExtension')
      ? document
      : doc(macro({ templateId: 'engineering', templateVersion: 1 }, ...document.content)),
};

const hasKnownStatus = (document: AdfDocument, { place }: TrackedItem): boolean => {
  if (place.form !== 'row' || !place.status) return true;
  const cell = nodeAt(document, place.status.path);
  const inlines = [...descendants(cell ?? p())].map(({ node }) => node).filter(({ type }) => type !== 'paragraph');
  const words = cell ? plainText(cell) : '';
  return inlines.every(({ marks }) => !marks) && inlines.length < 2 && /^(?:|Open|Done|Pending|Resolved)$/.test(words);
};

/** A sync that makes a ticket for every item, and finds it done. */
function synced(page: Written): Written {
  const marks = trackedItems(readDesign(page.document))
    .filter(({ ticket }) => !ticket)
    .map((item, index) => ({
      item,
      ticket: {
        url: `https://x.atlassian.net/browse/PAY-${String(index + 10)}`,
        rowId: item.rowId ?? `r-${String(index)}`,
      },
      // What else stands in the cell of a status is a person’s.
      ...(hasKnownStatus(page.document, item) && { done: true }),
    }));
  const { document } = editRows(page.document, marks);
  return { document, facts: factsAfter(page, document) };
}

/** What is known once the app has written a document. */
const factsAfter = (page: Written, document: AdfDocument): DigestFacts => ({
  tickets: Array.from({ length: 60 }, (_, index) => `PAY-${String(index + 10)}`),
  signOffBlocks: [],
  itemBlocks: withOwnBlocks(page.facts.itemBlocks, itemBlocks(page.document, document), blockKeyOf),
});

const silentEdits: Record<string, (page: Written) => Written> = {
  ...Object.fromEntries(
    Object.entries(edits).map(([what, edit]) => [
      what,
      ({ document, facts }: Written): Written => ({ document: edit(document), facts }),
    ]),
  ),
  'a ticket for every item, done': synced,
};

function everyNode(document: AdfDocument, type: string, change: (node: AdfNode) => AdfNode): AdfDocument {
  return [...descendants(document)]
    .filter(({ node }) => node.type === type)
    .reduce((changed, { path }) => replaceAt(changed, path, change), document);
}

describe('a digest stays the same', () => {
  test.each(Object.entries(silentEdits))('with %s', (_, edit) => {
    const edited = edit(unwritten(design));
    expect(edited.document).not.toEqual(design);
    expect(contentOf(edited).digest).toBe(digest(design));
  });

  test('whatever of that is done to any design, in any order', () => {
    fc.assert(
      fc.property(anyDesign, fc.shuffledSubarray(Object.values(silentEdits)), (document, silent) => {
        const edited = silent.reduce((changed, edit) => edit(changed), unwritten(document));
        const [before, after] = [contentIn(document), contentOf(edited)];
        expect({ changes: changesBetween(before, after, []), digest: after.digest }).toEqual({
          changes: [],
          digest: before.digest,
        });
      }),
    );
  });

  test('whatever of that is done to a template’s document', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInTemplateIds),
        fc.shuffledSubarray(Object.values(silentEdits)),
        (id, silent) => {
          const { document, before } = builtFrom(id);
          const edited = silent.reduce((changed, edit) => edit(changed), unwritten(document));
          expect(contentOf(edited).digest).toBe(before.digest);
        },
      ),
    );
  });

  const statusLines: [string, AdfNode][] = [
    ['a word', p(b('Status:'), ' Approved', br, b('Authors:'), ' ', mention('ada', 'Ada'))],
    ['a choice', p(b('Status:'), ' Draft | In Review | Approved', br, b('Authors:'), ' ', mention('ada', 'Ada'))],
    ['nothing', p(b('Status:'), br, b('Authors:'), ' ', mention('ada', 'Ada'))],
  ];
  test.each(statusLines)('when its Status line says %s', (_, line) => {
    expect(digest(replaceAt(design, [1], () => line))).toBe(digest(design));
  });

  test('when the app adds a column of tickets to a table with rows of any shape', () => {
    const merged = td('all of it', { colspan: 2 });
    const questions = table(
      header('Question', 'Owner'),
      row('q1', 'Which queue?', 'Ben'),
      row('q2', merged),
      row('q3', 'Short'),
      row('q4', 'Long', 'Ben', 'and more'),
    );
    const document = doc(h(2, 'Open Questions'), questions);
    const written = addTicketColumn(document, [1]);
    const ticketed = replaceAt(written, [1, 1, 2], () => td(card('https://x.atlassian.net/browse/PAY-1')));
    expect([written, ticketed].map((each) => digestIn(each, { tickets: ['PAY-1'] }))).toEqual([
      digest(document),
      digest(document),
    ]);
  });
});

/** Changes at a place, with the section it is in. */
const loudEdits: [what: string, section: string | null, edit: (document: AdfDocument) => AdfDocument][] = [
  ['a word', 'Overview', withText('We retry failed payments. See ', 'We repeat failed payments. See ')],
  ['a link’s target', 'Overview', withMarks('the report', [{ type: 'link', attrs: { href: 'https://evil.example' } }])],
  ['what is bold', 'Overview', withMarks(' for why.', [{ type: 'strong' }])],
  [
    'what a picture shows',
    'Overview',
    (document) => everyNode(document, 'media', (node) => ({ ...node, attrs: { ...node.attrs, alt: 'Another' } })),
  ],
  ['a character of code', 'API Design', withText('retry(payment, 3);', 'retry(payment, 8);')],
  ['the space at the end of code', 'API Design', withText('retry(payment, 3);', 'retry(payment, 3); ')],
  [
    'the language of code',
    'API Design',
    (document) => everyNode(document, 'codeBlock', (node) => ({ ...node, attrs: { language: 'js' } })),
  ],
  [
    'the kind of a panel',
    'API Design',
    (document) => everyNode(document, 'panel', (node) => ({ ...node, attrs: { panelType: 'warning' } })),
  ],
  ['a nested item', 'API Design', withText('paged', 'unpaged')],
  [
    'the order of a list',
    'API Design',
    (document) =>
      replaceAt(
        document,
        pathOf(document, ({ type }) => type === 'bulletList'),
        (node) => ({
          ...node,
          content: node.content?.toReversed() ?? [],
        }),
      ),
  ],
  ['a cell', 'Limits', withText('30', '90')],
  [
    'the order of rows',
    'Limits',
    (document) =>
      replaceAt(document, pathOf(document, (node) => node.attrs?.localId === 'l1').slice(0, -1), (node) => ({
        ...node,
        content: [0, 2, 1].flatMap((index) => node.content?.[index] ?? []),
      })),
  ],
  ['a question', 'Open Questions', withText('Which queue?', 'Which topic?')],
  ['an answer', 'Open Questions', withText('30 days', '90 days')],
  [
    'an owner',
    'Open Questions',
    (document) =>
      replaceAt(
        document,
        pathOf(document, (node) => node.attrs?.id === 'ben'),
        () => mention('chloe', 'Chloe'),
      ),
  ],
  ['a due date', 'Open Questions', (document) => everyNode(document, 'date', () => date('2027-01-01'))],
  [
    'an author',
    'Payment retries',
    (document) =>
      replaceAt(
        document,
        pathOf(document, (node) => node.attrs?.id === 'ada'),
        () => mention('chloe', 'Chloe'),
      ),
  ],
  ['a task', 'Tasks', withText('Write the runbook', 'Read the runbook')],
  ['what follows the Approval section', 'Appendix', withText('Numbers of last year.', 'Numbers of this year.')],
];

function pathOf(document: AdfDocument, isIt: (node: AdfNode) => boolean): AdfPath {
  for (const { node, path } of descendants(document)) if (isIt(node)) return path;
  throw new Error('There is no such node');
}
function withText(before: string, after: string): (document: AdfDocument) => AdfDocument {
  return (document) =>
    replaceAt(
      document,
      pathOf(document, (node) => node.text === before),
      (node) => ({ ...node, text: after }),
    );
}
function withMarks(words: string, marks: AdfMark[]): (document: AdfDocument) => AdfDocument {
  return (document) =>
    replaceAt(
      document,
      pathOf(document, (node) => node.text === words),
      (node) => ({ ...node, marks }),
    );
}

describe('a digest becomes another, and the diff names the section,', () => {
  test.each(loudEdits)('when %s is changed in “%s”', (_, section, edit) => {
    const [before, after] = [contentIn(design), contentIn(edit(design))];
    expect(after.digest).not.toBe(before.digest);
    expect(changesBetween(before, after, []).map(({ title, change }) => [title, change])).toEqual([
      [section, 'changed'],
    ]);
  });

  test('also under everything that does not change it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...loudEdits),
        fc.shuffledSubarray(Object.values(silentEdits)),
        ([, section, edit], silent) => {
          const edited = silent.reduce((changed, each) => each(changed), unwritten(edit(design)));
          const changes = changesBetween(contentIn(design), contentOf(edited), []);
          expect(changes.map(({ title, change }) => [title, change])).toEqual([[section, 'changed']]);
        },
      ),
    );
  });

  test('wherever a word of a template’s document is changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInTemplateIds), fc.nat(), (id, choice) => {
        const { document, before } = builtFrom(id);
        const places = sayingPlaces(document);
        const place = places[choice % places.length];
        if (!place) throw new Error('A template says something');
        const edited = replaceAt(document, place.path, (node) => ({ ...node, text: `${node.text ?? ''} indeed` }));
        const after = contentIn(edited);
        const changes = changesBetween(before, after, []);
        expect({ isSame: after.digest === before.digest, sections: changes.map(({ title }) => title) }).toEqual({
          isSame: false,
          sections: [place.section],
        });
      }),
    );
  });
});

/** The texts that a digest is sensitive to below the headings, with the section each is in. */
function sayingPlaces(document: AdfDocument): { path: AdfPath; section: string | null }[] {
  const places: { path: AdfPath; section: string | null }[] = [];
  let section: string | null = null;
  let isSilent = false;
  document.content.forEach((block, index) => {
    if (block.type === 'heading') {
      section = plainText(block);
      isSilent = section === 'Approval';
    } else if (!isSilent && block.type === 'paragraph' && !JSON.stringify(block).includes('Status')) {
      for (const { node, path } of descendants(block, [index]))
        if (node.type === 'text' && nodeAt(document, path)) places.push({ path, section });
    }
  });
  return places;
}
