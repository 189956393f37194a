const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a person changed since they opened it, on top of what others saved meanwhile, field by field. */
export const mergeDraft = <Draft extends object>(opened: Draft, typed: Draft, saved: Draft): Draft => {
  const changed = (Object.keys(typed) as (keyof Draft)[]).filter((field) => !same(typed[field], opened[field]));
  return changed.reduce((merged, field) => ({ ...merged, [field]: typed[field] }), saved);
};
