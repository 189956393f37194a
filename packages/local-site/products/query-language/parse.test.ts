import fc from '../../testing/fast-check';
import { parseQuery } from './parse';
import { QueryError } from './query-error';
import { hasWords } from './words';

const clause = (field: string, operator: string, position: number, ...values: string[]) => ({
  kind: 'clause',
  field,
  operator,
  values,
  position,
});

test('AND binds more tightly than OR, and NOT more tightly than AND', () => {
  expect(parseQuery('a = 1 OR b = 2 AND NOT c = 3').where).toEqual({
    kind: 'or',
    parts: [
      clause('a', '=', 1, '1'),
      { kind: 'and', parts: [clause('b', '=', 10, '2'), { kind: 'not', part: clause('c', '=', 24, '3') }] },
    ],
  });
});

test('parentheses come first', () => {
  expect(parseQuery('(a = 1 or b in (2, "3")) and c not in (4)').where).toEqual({
    kind: 'and',
    parts: [
      { kind: 'or', parts: [clause('a', '=', 2, '1'), clause('b', 'in', 11, '2', '3')] },
      clause('c', 'not in', 30, '4'),
    ],
  });
});

test('an order has fields and directions', () => {
  expect(parseQuery('ORDER BY created DESC, key')).toEqual({
    where: undefined,
    orderBy: [
      { field: 'created', direction: 'desc', position: 10 },
      { field: 'key', direction: 'asc', position: 24 },
    ],
  });
});

test('any text in quotes is one value, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const quoted = `"${text.replace(/[\\"]/g, String.raw`\$&`)}"`;
      expect(parseQuery(`title ~ ${quoted}`).where).toEqual(clause('title', '~', 1, text));
    }),
  );
});

test('any text is either understood or refused with a place in it', () => {
  const word = fc.constantFrom(
    'a',
    'and',
    'or',
    'not',
    'in',
    'order',
    'by',
    '(',
    ')',
    '=',
    '~',
    '!=',
    ',',
    '"b"',
    '"',
    '%',
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      try {
        parseQuery(text);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        expect(error.position).toBeGreaterThanOrEqual(1);
        expect(error.position).toBeLessThanOrEqual(text.length + 1);
      }
    }),
  );
});

test.each([
  ['Refunds within a minute', 'refunds', true],
  ['Refunds within a minute', 'ref', false],
  ['Refunds within a minute', 'ref* MIN*', true],
  ['Refunds within a minute', 'refunds hour', false],
  ['Zahlungsverkehr über SEPA', 'üb*', true],
])('“%s” searched for “%s”: %s', (text, search, found) => {
  expect(hasWords(text, search)).toBe(found);
});
