import fc from '../fast-check';
import type { AdfDocument } from '../../src/contract/adf-node';
import { parseDocument } from '../../src/adf/parse';
import { nodeAt } from '../../src/adf/path';
import { plainText } from '../../src/adf/text';
import type { Design, ItemPlace, TrackedItem } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { nameTicket } from '../../src/features/sync/page-edits/mark-item';
import { setDone } from '../../src/features/sync/page-edits/status';
import { anyDesign, anyJson } from './any-design';
import { macro } from '../words';

const itemsOf = ({ openQuestions, milestones }: Design): TrackedItem[] => [...openQuestions, ...milestones];

const pathOf = (place: ItemPlace): readonly number[] => (place.form === 'row' ? place.row : place.path);

/** Everything but paths, which tell where a design stands and not what it says. */
const withoutPaths = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, held: unknown) =>
      ['path', 'table', 'row', 'text', 'heading'].includes(key) && Array.isArray(held) ? undefined : held,
    ),
  );

test('any JSON that is stored as a page gives a design, or says why it is none', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const document = parseDocument(JSON.stringify(value));
      if ('problem' in document) expect(document.problem).not.toBe('');
      else expect(Object.keys(readDesign(document)).sort()).toEqual(fields);
    }),
  );
});

const fields = [
  'approvals',
  'config',
  'doubtful',
  'metadata',
  'milestones',
  'openQuestions',
  'sections',
  'skipped',
  'title',
];

test('reading changes nothing, and reads the same again', () => {
  fc.assert(
    fc.property(anyDesign, (document) => {
      const before = structuredClone(document);
      const design = readDesign(document);
      expect(document).toEqual(before);
      expect(readDesign(document)).toEqual(design);
    }),
  );
});

test('every item stands at a node that holds its words, and no two at the same', () => {
  fc.assert(
    fc.property(anyDesign, (document) => {
      const items = itemsOf(readDesign(document));
      const held = items.map(({ place }) => plainText(nodeAt(document, pathOf(place)) ?? { type: 'nowhere' }));
      expect(items.filter(({ text }, index) => !held[index]?.includes(text))).toEqual([]);
      expect(new Set(items.map(({ place }) => pathOf(place).join('/'))).size).toBe(items.length);
    }),
  );
});

test('a design in the macro reads as on the page', () => {
  fc.assert(
    fc.property(anyDesign, (document) => {
      const inMacro: AdfDocument = { ...document, content: [macro({}, ...document.content)] };
      const { config: _config, ...read } = readDesign(inMacro);
      expect(withoutPaths(read)).toEqual(withoutPaths(readDesign(document)));
    }),
  );
});

test('an item that was given its ticket and marked done reads so, with the same words', () => {
  const url = 'https://x.atlassian.net/browse/PAY-7';
  fc.assert(
    fc.property(anyDesign, fc.nat(), (document, pick) => {
      const before = itemsOf(readDesign(document));
      const item = before[pick % before.length];
      if (!item || item.ticket || !takesTicket(item)) return;
      const index = before.indexOf(item);
      const named = nameTicket(document, item, { url, rowId: 'r' });
      const marked = setDone(named, item, true);
      // What somebody wrote into its status stays.
      if ('reason' in marked) return;
      const after = itemsOf(readDesign(marked));
      expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
      expect({ done: after[index]?.done, ticket: after[index]?.ticket }).toEqual({
        done: true,
        ticket: { key: 'PAY-7' },
      });
    }),
  );
});

/** A table without a column for them is given one first. */
const takesTicket = ({ place }: TrackedItem): boolean => place.form !== 'row' || place.ticket !== undefined;
