import { own } from '../../own';
import type { IndexedProperty } from '../contract';
import type { Field, Fields } from '../query-language/evaluate';
import type { Issue } from './data';

type Operator = Field<Issue>['operators'][number];
type Comparable = string | number;

const equality = ['=', '!=', 'in', 'not in', 'is', 'is not'] as const;
const order = ['<', '<=', '>', '>='] as const;

/** The fields that apps' indexed issue properties give JQL: each by its path, and by its alias where it has one. */
export function propertyFields(indexed: readonly IndexedProperty[], now: Date): Fields<Issue> {
  return Object.fromEntries(
    indexed.flatMap((property) => {
      const field = fieldOf(property, now);
      const path = `issue.property[${property.propertyKey}].${property.path}`;
      return property.searchAlias === undefined
        ? [[path, field]]
        : [
            [path, field],
            [property.searchAlias.toLowerCase(), field],
          ];
    }),
  );
}

function fieldOf(property: IndexedProperty, now: Date): Field<Issue> {
  const read = (value: unknown) => readers[property.type](value);
  const asked = (text: string) => askedFor[property.type](text, now);
  const valuesOf = (issue: Issue) => indexedValues(issue, property).flatMap((value) => read(value) ?? []);
  return {
    operators: property.type === 'string' ? equality : [...equality, ...order],
    matches: (issue, text, operator) => {
      const wanted = asked(text);
      return wanted !== undefined && valuesOf(issue).some((value) => compare(value, operator, wanted));
    },
    refuses: (text) =>
      asked(text) === undefined && !isEmptyWord(text) ? `The value '${text}' is not a ${property.type}.` : undefined,
    isEmpty: (issue) => valuesOf(issue).length === 0,
  };
}

const isEmptyWord = (text: string) => ['empty', 'null'].includes(text.toLowerCase());

function compare(value: Comparable, operator: Operator, wanted: Comparable): boolean {
  switch (operator) {
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    default:
      return value === wanted;
  }
}

/** What is indexed of a property: the value at the path, or each value of the list there. */
function indexedValues({ properties }: Issue, { propertyKey, path }: IndexedProperty): unknown[] {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? own(value as Record<string, unknown>, name) : undefined,
      own(properties, propertyKey),
    );
  return Array.isArray(found) ? found : [found];
}

/** A value as the index keeps it; undefined where it is not of the type. */
const readers: Record<IndexedProperty['type'], (value: unknown) => Comparable | undefined> = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  number: (value) => (typeof value === 'number' ? value : undefined),
  date: (value) => (typeof value === 'string' ? instant(value) : undefined),
};

/** A value as a query names it; undefined where it is not of the type. */
const askedFor: Record<IndexedProperty['type'], (text: string, now: Date) => Comparable | undefined> = {
  string: (text) => text,
  number: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  date: (text, now) =>
    relative(text, now) ?? (/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(text) ? instant(text) : undefined),
};

const minute = 60_000;
const units: Record<string, number> = { m: minute, h: 60 * minute, d: 24 * 60 * minute, w: 7 * 24 * 60 * minute };

/** Such as `-90d`: that long before now. */
function relative(text: string, now: Date): number | undefined {
  const [, count, unit = ''] = /^([+-]?\d+)([mhdw])$/.exec(text) ?? [];
  return count === undefined ? undefined : now.getTime() + Number(count) * (units[unit] ?? 0);
}

function instant(text: string): number | undefined {
  const time = Date.parse(/\d{2}:\d{2}$/.test(text) && !text.includes('T') ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(time) ? undefined : time;
}
