import fc from '../fast-check';
import { withCommentMarksOf } from '../../src/adf/comment-marks';
import type { AdfDocument, AdfMark, AdfNode } from '../../src/contract/adf-node';
import { withoutComments } from '../../src/adf/without-comments';
import { anyDesign } from '../design/any-design';
import { b, card, doc, h, macro, p, row, table, text } from '../words';

const mark = (id: string): AdfMark => ({ type: 'annotation', attrs: { id, annotationType: 'inlineComment' } });
const on = (node: AdfNode | string, ...ids: string[]): AdfNode => {
  const bare = typeof node === 'string' ? text(node) : node;
  return { ...bare, marks: [...(bare.marks ?? []), ...ids.map(mark)] };
};

test.each<[string, AdfDocument, AdfDocument, AdfDocument]>([
  [
    'a part of a text',
    doc(p('Each card expires.')),
    doc(p('Each ', on('card', 'c'), ' expires.')),
    doc(p('Each ', on('card', 'c'), ' expires.')),
  ],
  [
    'words of several nodes, with other marks',
    doc(p('Each ', b('card'), ' expires. New.')),
    doc(p('Ea', on('ch ', 'c'), on(b('ca'), 'c', 'd'), on(b('rd'), 'd'), ' expires.')),
    doc(p('Ea', on('ch ', 'c'), on(b('ca'), 'c', 'd'), on(b('rd'), 'd'), ' expires. New.')),
  ],
  [
    'a smart link',
    doc(p(card('https://a.example'), ' New.')),
    doc(p(on(card('https://a.example'), 'c'))),
    doc(p(on(card('https://a.example'), 'c'), ' New.')),
  ],
  [
    'words that moved within their text',
    doc(p('New. Each card.')),
    doc(p('Each ', on('card', 'c'), '.')),
    doc(p('New. Each ', on('card', 'c'), '.')),
  ],
  [
    'a row that moved',
    doc(table(row('new', 'First', 'TBD'), row('r1', 'Which queue?', 'TBD'))),
    doc(table(row('r1', p(on('Which', 'c'), ' queue?'), 'TBD'))),
    doc(table(row('new', 'First', 'TBD'), row('r1', p(on('Which', 'c'), ' queue?'), 'TBD'))),
  ],
  [
    'words out of the macro, where the same words stand twice',
    doc(macro({}, p()), p('TBD'), p('TBD')),
    doc(macro({}, p('TBD'), p(on('TBD', 'c')))),
    doc(macro({}, p()), p('TBD'), p(on('TBD', 'c'))),
  ],
  [
    'what is not one letter',
    doc(p('👩‍👩‍👧 new ', 'card')),
    doc(p('👩‍👩‍👧 ', on('card', 'c'))),
    doc(p('👩‍👩‍👧 new ', on('card', 'c'))),
  ],
])('a comment on %s is put back', (_, now, before, after) => {
  const { document } = withCommentMarksOf(now, before);
  expect(joined(document)).toEqual(joined(after));
});

/** With each text of the same marks as one node. */
function joined(document: AdfDocument): AdfDocument {
  const nodes = (content: readonly AdfNode[]): AdfNode[] =>
    content.reduce<AdfNode[]>((all, { content: inside, ...node }) => {
      const last = all.at(-1);
      const same =
        last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks);
      if (same) return [...all.slice(0, -1), { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }];
      return [...all, { ...node, ...(inside && { content: nodes(inside) }) }];
    }, []);
  return { ...document, content: nodes(document.content) };
}

test('a comment whose words are gone is named, and nothing is marked', () => {
  const now = doc(p('Nothing.'), p('Each card expires.'));
  expect(withCommentMarksOf(now, doc(p('Each ', on('card', 'c'), ' lasts.'), p('Each card expires.')))).toEqual({
    document: now,
    unplaced: ['"c"'],
  });
});

test('a document that has them all stays the very same', () => {
  const now = doc(h(1, 'A'), p(on('card', 'c'), ' and ', on('more', 'd')));
  expect(withCommentMarksOf(now, doc(h(1, 'A'), p(on('card', 'c')))).document).toBe(now);
});

test('any comments of any document come back to it', () => {
  const anyMarks = anyDesign.chain((document) => {
    const texts: AdfNode[] = [];
    const visit = (nodes: readonly AdfNode[]) => {
      for (const node of nodes) {
        if (node.type === 'text' && node.text) texts.push(node);
        visit(node.content ?? []);
      }
    };
    visit(document.content);
    return fc.subarray([...texts.keys()]).map((chosen) => {
      let index = -1;
      const node = (each: AdfNode): AdfNode => {
        if (each.type === 'text' && each.text) index += 1;
        const commented =
          each.type === 'text' && each.text && chosen.includes(index) ? on(each, `c${String(index)}`) : each;
        return { ...commented, ...(each.content && { content: each.content.map(node) }) };
      };
      return { ...document, content: document.content.map(node) };
    });
  });
  fc.assert(
    fc.property(anyMarks, (commented) => {
      const { document, unplaced } = withCommentMarksOf(withoutComments(commented), commented);
      expect({ document: joined(document), unplaced }).toEqual({ document: joined(commented), unplaced: [] });
    }),
  );
});
