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

/** A predicate for the condition. Throws QueryError where a field, an operator or a value is not known. */
export function predicate<Item>(condition: Condition, fields: Fields<Item>): (item: Item) => boolean {
  switch (condition.kind) {
    case 'clause':
      return clausePredicate(condition, fields);
    case 'not': {
      const part = predicate(condition.part, fields);
      return (item) => !part(item);
    }
    case 'and': {
      const parts = condition.parts.map((part) => predicate(part, fields));
      return (item) => parts.every((part) => part(item));
    }
    case 'or': {
      const parts = condition.parts.map((part) => predicate(part, fields));
      return (item) => parts.some((part) => part(item));
    }
  }
}

function clausePredicate<Item>(clause: Clause, fields: Fields<Item>): (item: Item) => boolean {
  const field = fields[clause.field];
  if (field === undefined) throw new QueryError(`Field '${clause.field}' does not exist`, clause.position);
  if (!field.operators.includes(clause.operator)) {
    throw new QueryError(`The operator '${clause.operator}' is not supported by '${clause.field}'`, clause.position);
  }
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

/** A comparison for ORDER BY. Throws QueryError where a field cannot be sorted by. */
export function comparison<Item>(
  orders: readonly Order[],
  keys: Readonly<Record<string, (item: Item) => string | number>>,
): (a: Item, b: Item) => number {
  const steps = orders.map(({ field, direction, position }) => {
    const key = keys[field];
    if (key === undefined) throw new QueryError(`Cannot order by '${field}'`, position);
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
