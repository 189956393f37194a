/** The conditions of queries and transactions, as `FilterConditions` and `WhereConditions` of @forge/kvs write them. */
import { z } from 'zod';
import { mostConditions } from './limits';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const one = z.tuple([scalar]);

export const condition = z.discriminatedUnion('condition', [
  z.object({ condition: z.literal('BETWEEN'), values: z.tuple([scalar, scalar]) }),
  z.object({ condition: z.enum(['EXISTS', 'NOT_EXISTS']), values: z.tuple([z.literal(true)]) }),
  z.object({ condition: z.enum(['BEGINS_WITH', 'CONTAINS', 'NOT_CONTAINS']), values: one }),
  z.object({ condition: z.enum(['EQUAL_TO', 'NOT_EQUAL_TO']), values: one }),
  z.object({
    condition: z.enum(['GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO']),
    values: one,
  }),
]);
type Condition = z.infer<typeof condition>;

const filter = z.intersection(z.object({ property: z.string() }), condition);
export const filters = z.union([
  z.strictObject({ and: z.array(filter).min(1).max(mostConditions) }),
  z.strictObject({ or: z.array(filter).min(1).max(mostConditions) }),
]);
export type Filters = z.infer<typeof filters>;

/** Whether the attributes of an entity satisfy the filters. */
export function satisfies(attributes: Record<string, unknown>, given: Filters): boolean {
  const isMet = (one: z.infer<typeof filter>) =>
    holds(Object.hasOwn(attributes, one.property) ? attributes[one.property] : undefined, one);
  return 'and' in given ? given.and.every(isMet) : given.or.some(isMet);
}

/** Whether a condition holds for a value; what is absent satisfies none but those that ask for absence. */
export function holds(value: unknown, asked: Condition): boolean {
  const [first] = asked.values;
  switch (asked.condition) {
    case 'EXISTS':
      return value !== undefined;
    case 'NOT_EXISTS':
      return value === undefined;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'BEGINS_WITH':
      return typeof value === 'string' && value.startsWith(String(first));
    case 'CONTAINS':
      return contains(value, first);
    case 'NOT_CONTAINS':
      return !contains(value, first);
    case 'BETWEEN':
      return ordered(value, first, (order) => order >= 0) && ordered(value, asked.values[1], (order) => order <= 0);
    case 'GREATER_THAN':
      return ordered(value, first, (order) => order > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return ordered(value, first, (order) => order >= 0);
    case 'LESS_THAN':
      return ordered(value, first, (order) => order < 0);
    case 'LESS_THAN_EQUAL_TO':
      return ordered(value, first, (order) => order <= 0);
  }
}

function contains(value: unknown, part: unknown): boolean {
  return (typeof value === 'string' && value.includes(String(part))) || (Array.isArray(value) && value.includes(part));
}

function ordered(value: unknown, other: unknown, accepts: (order: number) => boolean): boolean {
  return typeof value === typeof other && value !== undefined && accepts(compare(value, other));
}

/** Orders numbers by size and text by code unit, as an index does. */
export function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}
