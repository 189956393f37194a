import { own } from '../../own';
import { NotModelled } from '../http/not-modelled';
import type { Language } from './language';
import type { Clause, Condition, Order } from './parse';
import { QueryError } from './query-error';

/** What the clauses on one field mean: which operators it takes, and what it is in an item. */
export interface Field<Item> {
  operators: readonly Clause['operator'][];
  /** Whether the item has this value, or its text has these words. */
  matches(item: Item, value: string, operator: Clause['operator']): boolean;
  /** Refuses a value that cannot be meant, by returning why. */
  refuses?(value: string): string | undefined;
  /** Whether the item has no value, which no negation finds either. */
  isEmpty?(item: Item): boolean;
}

export type Fields<Item> = Readonly<Record<string, Field<Item>>>;

/**
 * A predicate for the condition. Throws QueryError where the language does not have a field, an operator, a function or
 * a value, and NotModelled where only the local site does not.
 */
export function predicate<Item>(
  condition: Condition,
  fields: Fields<Item>,
  language: Language,
): (item: Item) => boolean {
  const unmodelled = clausesIn(condition).flatMap((clause) =>
    unmodelledIn(clause, own(fields, clause.field), language),
  );
  if (unmodelled[0] !== undefined) throw unmodelled[0];
  return predicateOf(condition, fields);
}

function clausesIn(condition: Condition): Clause[] {
  if (condition.kind === 'clause') return [condition];
  return condition.kind === 'not' ? clausesIn(condition.part) : condition.parts.flatMap(clausesIn);
}

function unmodelledIn<Item>(clause: Clause, field: Field<Item> | undefined, language: Language): NotModelled[] {
  const { name: languageName } = language;
  const { field: name, operator, position, calls = [] } = clause;
  const documented = [...(language.operatorsOf(name) ?? []), ...(language.historyOf.has(name) ? historyOperators : [])];
  if (field === undefined && documented.length === 0) throw new QueryError(`Field '${name}' does not exist`, position);
  if (field?.operators.includes(operator) !== true && !documented.includes(operator)) {
    throw new QueryError(`The operator '${operator}' is not supported by '${name}'`, position);
  }
  const unknown = calls.find((call) => !language.hasFunction(call.name));
  if (unknown !== undefined) {
    throw new QueryError(`Unable to find ${languageName} function '${unknown.name}()'`, unknown.position);
  }
  if (field === undefined) return [new NotModelled(`${languageName} field`, [name])];
  if (!field.operators.includes(operator)) {
    return [new NotModelled(`${languageName} operator`, [`${name} ${operator.toUpperCase()}`])];
  }
  if (calls.length > 0)
    return [
      new NotModelled(
        `${languageName} function`,
        calls.map((call) => `${call.name}()`),
      ),
    ];
  return [];
}

const historyOperators: readonly string[] = ['was', 'was not', 'was in', 'was not in', 'changed'];

function predicateOf<Item>(condition: Condition, fields: Fields<Item>): (item: Item) => boolean {
  switch (condition.kind) {
    case 'clause':
      return clausePredicate(condition, own(fields, condition.field));
    case 'not': {
      const part = predicateOf(condition.part, fields);
      return (item) => !part(item);
    }
    case 'and': {
      const parts = condition.parts.map((part) => predicateOf(part, fields));
      return (item) => parts.every((part) => part(item));
    }
    case 'or': {
      const parts = condition.parts.map((part) => predicateOf(part, fields));
      return (item) => parts.some((part) => part(item));
    }
  }
}

function clausePredicate<Item>(clause: Clause, field: Field<Item> | undefined): (item: Item) => boolean {
  if (field === undefined) throw new QueryError(`Field '${clause.field}' does not exist`, clause.position);
  for (const value of clause.values) {
    const refusal = field.refuses?.(value);
    if (refusal !== undefined) throw new QueryError(refusal, clause.position);
  }
  if (clause.operator === 'is' || clause.operator === 'is not') return emptiness(clause, field);
  const negated = clause.operator === '!=' || clause.operator === '!~' || clause.operator === 'not in';
  return (item) =>
    clause.values.some((value) => field.matches(item, value, clause.operator)) !== negated &&
    !(negated && field.isEmpty?.(item) === true);
}

function emptiness<Item>({ operator, values }: Clause, field: Field<Item>): (item: Item) => boolean {
  if (!values.every((value) => ['empty', 'null'].includes(value.toLowerCase()))) return () => false;
  return (item) => field.isEmpty?.(item) === (operator === 'is');
}

/** A comparison for ORDER BY. Throws QueryError where a field cannot be sorted by, NotModelled where only here. */
export function comparison<Item>(
  orders: readonly Order[],
  keys: Readonly<Record<string, (item: Item) => string | number>>,
  language: Language,
): (a: Item, b: Item) => number {
  const steps = orders.map(({ field, direction, position }) => {
    const key = own(keys, field);
    if (key === undefined) {
      if (language.operatorsOf(field) !== undefined) throw new NotModelled(`${language.name} order`, [field]);
      throw new QueryError(`Cannot order by '${field}'`, position);
    }
    return { key, sign: direction === 'asc' ? 1 : -1 };
  });
  return (a, b) => {
    for (const { key, sign } of steps) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  };
}
