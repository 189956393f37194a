import { isAccountId } from '../people/former-user';

/** The account ids in a stored value, at the paths where it holds some; each once. */
export const accountIdsIn = (value: unknown, paths: readonly string[]): string[] => [
  ...new Set(paths.flatMap((path) => textsAt(value, path.split('.'))).filter(isAccountId)),
];

function textsAt(value: unknown, path: readonly string[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (step.endsWith('[]')) {
    return stepsTo(value, step.slice(0, -2)).flatMap((list) =>
      Array.isArray(list) ? list.flatMap((item) => textsAt(item, rest)) : [],
    );
  }
  return stepsTo(value, step).flatMap((next) => textsAt(next, rest));
}

function stepsTo(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (name === '*') return Object.values(value);
  return Object.hasOwn(value, name) ? [(value as Record<string, unknown>)[name]] : [];
}

/** The value with other ids in place of some, wherever a text is one of them; a list names nobody twice. */
export function withOtherIds<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  return replaced(value, ids) as Value;
}

function replaced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) {
    const isTouched = value.some((item) => typeof item === 'string' && ids.has(item));
    const items = value.map((item) => replaced(item, ids));
    return isTouched ? [...new Set(items)] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, ids)]));
}

/** The value with other ids beside some in its lists of people. */
export function withIdsBeside<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  return beside(value, ids) as Value;
}

function beside(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => beside(item, ids));
    const others = items.flatMap((item) => (typeof item === 'string' ? (ids.get(item) ?? []) : []));
    return others.length === 0 ? items : [...new Set([...items, ...others])];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, beside(inner, ids)]));
}
