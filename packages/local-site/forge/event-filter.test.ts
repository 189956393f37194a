import type { ProductEvent } from '../products/contract';
import { passes, propertyPathsIn } from './event-filter';

const changed = (properties?: Record<string, unknown>): ProductEvent => ({
  product: 'jira',
  eventType: 'avi:jira:updated:issue',
  selfGenerated: false,
  issue: { key: 'PAY-1' },
  ...(properties && { runtime: { issue: { properties } } }),
});
const filter = (expression: string, onError: 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG') => ({
  expression,
  onError,
});
const ofRow = filter("event.runtime.issue.properties['row'].id != null", 'IGNORE_AND_LOG');
const logged: string[] = [];
const log = (text: string) => logged.push(text);

beforeEach(() => (logged.length = 0));

test.each([
  ['a property that says it', { row: { id: '1' } }, true],
  ['a property without the path', { row: {} }, false],
  ['another property', { rows: { id: '1' } }, false],
  ['no properties', undefined, false],
  ['the name of a method', { constructor: { id: '1' } }, false],
])('an event is let through by what its issue is known by: %s', (_, properties, isLet) => {
  expect([passes(ofRow, changed(properties), log), logged]).toEqual([isLet, []]);
});

test('an event of the app itself is kept back where the filter says so', () => {
  const ignoreSelf = { ignoreSelf: true, onError: 'IGNORE_AND_LOG' as const };
  expect([
    passes(ignoreSelf, { ...changed(), selfGenerated: true }, log),
    passes(ignoreSelf, changed(), log),
    passes(undefined, { ...changed(), selfGenerated: true }, log),
  ]).toEqual([false, true, true]);
});

test.each([
  ['IGNORE', false, 0],
  ['IGNORE_AND_LOG', false, 1],
  ['RECEIVE', true, 0],
  ['RECEIVE_AND_LOG', true, 1],
] as const)('what an expression that fails comes to is said by the filter: %s', (onError, isLet, told) => {
  expect([passes(filter('event.issue.key', onError), changed(), log), logged.length]).toEqual([isLet, told]);
});

test('the paths of properties are those that expressions name', () => {
  expect(propertyPathsIn("event.runtime.issue.properties['a'].b == event.runtime.issue.properties['c'].d.e")).toEqual([
    "event.runtime.issue.properties['a'].b",
    "event.runtime.issue.properties['c'].d.e",
  ]);
});
