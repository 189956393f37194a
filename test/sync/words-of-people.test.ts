/** Whatever the app writes on a page, again and again, what people put there stays, in its order. */
import fc from '../fast-check';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { descendants } from '../../src/adf/walk';
import { approvalStatuses } from '../../src/contract/api';
import type { SignOffBlock } from '../../src/features/publishing/own-sign-offs';
import { remembered } from '../../src/features/publishing/own-sign-offs';
import { withPageParts } from '../../src/features/publishing/page-parts';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { editRows, type RowEdit } from '../../src/features/sync/edit-rows';
import { role, signOff, standing } from '../approval/copies/standings';
import { anyDesign } from '../design/any-design';
import { b, card, date, doc, h, header, lozenge, mention, p, prompt, row, table, td, text, ul } from '../words';

/** Something that only a person can have put there, each known by its number. */
const kinds: ((name: string) => AdfNode)[] = [
  (name) => text(` ${name} `),
  (name) => text(name),
  (name) => ({ ...text(name), marks: [{ type: 'link', attrs: { href: `https://example.com/${name}` } }] }),
  (name) => ({ ...text(name), marks: [{ type: 'annotation', attrs: { id: name, annotationType: 'inlineComment' } }] }),
  (name) => ({
    ...text('Open'),
    marks: [{ type: 'annotation', attrs: { id: name, annotationType: 'inlineComment' } }],
  }),
  (name) => ({ ...text('[Name]'), marks: [{ type: 'unheardOf', attrs: { name } }] }),
  (name) => lozenge(name.toUpperCase()),
  (name) => ({
    ...lozenge('Draft'),
    marks: [{ type: 'annotation', attrs: { id: name, annotationType: 'inlineComment' } }],
  }),
  (name) => mention(name, name),
  (name) => card(`https://example.com/${name}`),
  (name) => ({ type: 'emoji', attrs: { shortName: ':x:', id: name } }),
  (name) => ({ type: 'inlineExtension', attrs: { extensionKey: name } }),
  (name) => ({ type: 'constructor', attrs: { name } }),
];

/** The document with things of people in its lines, at places that the numbers say. */
function withThings(document: AdfDocument, numbers: readonly number[]): AdfDocument {
  let drawn = 0;
  let things = 0;
  const draw = (below: number): number => {
    drawn += 1;
    return (numbers[drawn % numbers.length] ?? 0) % below;
  };
  const node = (each: AdfNode): AdfNode => {
    const content = each.content?.map(node);
    if (!content) return each;
    if ((each.type !== 'paragraph' && each.type !== 'taskItem') || draw(3) > 0) return { ...each, content };
    things += 1;
    const thing = kinds[draw(kinds.length)]?.(`keep${String(things)}`) ?? text('');
    return { ...each, content: content.toSpliced(draw(content.length + 1), 0, thing) };
  };
  return { ...document, content: document.content.map(node) };
}

/** The things of people on a page, in order, with all that belongs to them but how a status looks. */
const thingsOn = (document: AdfDocument): string[] =>
  [...descendants(document)].flatMap(({ node: { content: _, ...node } }) => {
    const [name] = /keep\d+/i.exec(JSON.stringify(node)) ?? [];
    if (name === undefined || node.attrs?.text === `@App ${name}`) return [];
    // A commented lozenge that is a status by itself changes, and keeps the comment.
    return [node.type === 'status' && node.marks ? name : JSON.stringify({ ...node, text: node.text?.trim() })];
  });

const values = fc.array(
  fc.constantFrom<AdfNode>(
    ...[text('Draft'), text(' | '), text(' - '), text(' '), text('Open'), text('[Name]'), text('[Date]'), text('TBD')],
    ...[text('Ada Park'), text(', '), text(' ('), text(')'), lozenge('Draft'), lozenge('Final'), lozenge('Open')],
    ...[mention('ada', 'Ada'), mention('ben', 'Ben'), date('2026-11-12'), prompt('@Person'), prompt('Date')],
  ),
  { maxLength: 4 },
);
const anyValue = fc.oneof({ weight: 3, arbitrary: values }, fc.constant([]));
const labelled = (label: string) => anyValue.map((value) => p(b(`${label}:`), ' ', ...value));
const anyRoleLine = fc.constantFrom('Architect', 'Legal').chain(labelled);
const cell = anyValue.map((value) => td(p(...value)));
const anyRoleRow = fc
  .tuple(fc.constantFrom('Architect', 'Legal'), fc.array(cell, { minLength: 1, maxLength: 3 }))
  .map(([name, cells]) => row(undefined, name, ...cells));
const anyApprovals = fc
  .tuple(
    fc.array(anyRoleLine, { maxLength: 3 }),
    fc.array(anyRoleLine, { maxLength: 2 }),
    fc.array(anyRoleRow, { maxLength: 3 }),
  )
  .map(([lines, items, rows]) => [
    h(2, 'Approval'),
    ...lines,
    ...(items.length > 0 ? [ul(...items.map((line): AdfNode => ({ type: 'listItem', content: [line] })))] : []),
    ...(rows.length > 0 ? [table(header('Role', 'Name', 'Date'), ...rows)] : []),
  ]);
const anyQuestions = fc
  .array(fc.tuple(cell, cell, cell), { maxLength: 3 })
  .map((rows) => [
    h(2, 'Open Questions'),
    table(
      header('Question', 'Status', 'Due', 'Ticket'),
      ...rows.map(([status, due, ticket], index) => row(`q${String(index)}`, 'Q?', status, due, ticket)),
    ),
  ]);
const anyPage = fc
  .tuple(
    labelled('Status'),
    anyDesign,
    anyQuestions,
    anyApprovals,
    fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }),
  )
  .map(([status, { content }, questions, approvals, numbers]) =>
    withThings(doc(h(1, 'Retries'), status, h(2, 'Overview'), ...content, ...questions, ...approvals), numbers),
  );

type Step = (page: { document: AdfDocument; own: readonly SignOffBlock[] }) => typeof page;

const anySignOffs = fc
  .uniqueArray(fc.constantFrom('ada', 'ben', 'keep1', 'keep2', 'keep3'), { maxLength: 3 })
  .chain((people) =>
    fc.constantFrom('2026-11-12', '2026-11-13').map((day) => people.map((person) => signOff(person, day))),
  );
const showing: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...approvalStatuses), anySignOffs, anySignOffs)
  .map(([status, architects, lawyers]) => ({ document, own }) => {
    const roles = [role('Architect', { signOffs: architects }), role('Legal', { signOffs: lawyers })];
    const parts = withPageParts(document, {
      standing: standing({ status, roles }),
      roles: [],
      words: {},
      nameOf: (id) => `App ${id}`,
      own,
    });
    return { document: parts.document, own: remembered(parts.signOffBlocks, own) };
  });
const marking: fc.Arbitrary<Step> = fc
  .array(fc.record({ pick: fc.nat(20), done: fc.boolean(), ticket: fc.boolean(), due: fc.boolean() }), { maxLength: 4 })
  .map((wanted) => ({ document, own }) => {
    const items = trackedItems(readDesign(document));
    const marks = wanted.flatMap(({ pick, done, ticket, due }): RowEdit[] => {
      const item = items[pick % items.length];
      if (!item) return [];
      return [
        {
          item,
          done,
          ...(ticket &&
            !item.ticket && { ticket: { url: `https://x.atlassian.net/browse/PAY-${String(pick)}`, rowId: 'r' } }),
          ...(due && { set: [{ field: 'due' as const, to: '2027-01-15' }] }),
        },
      ];
    });
    return {
      document: editRows(document, [...new Map(marks.map((mark) => [mark.item, mark])).values()]).document,
      own,
    };
  });

test('what people put on a page is still there, whole and in order, after any writes', () => {
  fc.assert(
    fc.property(anyPage, fc.array(fc.oneof(showing, marking), { minLength: 1, maxLength: 5 }), (document, steps) => {
      const before = thingsOn(document);
      let page: Parameters<Step>[0] = { document, own: [] };
      for (const step of steps) {
        page = step(page);
        expect(thingsOn(page.document)).toEqual(before);
      }
    }),
    { numRuns: 100 },
  );
});
