import { type FieldName, fieldNames, fields, type Fields, sameValue } from './fields';

/** What both sides said when they were last brought together. They may differ where a side could not take a value. */
export interface Base {
  page: Fields;
  ticket: Fields;
}

/** Where a field has to go so that both sides say the same. */
export type Merge =
  | { field: FieldName; type: 'toTicket' | 'toPage'; from: Fields[FieldName]; to: Fields[FieldName] }
  | { field: FieldName; type: 'conflict'; page: Fields[FieldName]; ticket: Fields[FieldName] };

/** A field on its way from one side to the other. */
export type Move = Exclude<Merge, { type: 'conflict' }>;

/**
 * Brings a page's item and its ticket together, field by field: what one side changed since goes to the other; what both
 * changed, to different values, is a conflict that a person decides. Fields that nobody touched stay, even where they
 * differ.
 */
export function mergeFields(base: Base, page: Fields, ticket: Fields): Merge[] {
  return fieldNames.flatMap((field): Merge[] => {
    const [onPage, inJira] = [page[field], ticket[field]];
    const pageChanged = !sameValue(field, base.page[field], onPage);
    const ticketChanged = !sameValue(field, base.ticket[field], inJira);
    if (sameValue(field, onPage, inJira) || (!pageChanged && !ticketChanged)) return [];
    if (pageChanged && ticketChanged) return [{ field, type: 'conflict', page: onPage, ticket: inJira }];
    return pageChanged
      ? [{ field, type: 'toTicket', from: inJira, to: onPage }]
      : [{ field, type: 'toPage', from: onPage, to: inJira }];
  });
}

/**
 * The base where none is kept: a ticket made before there was one, or whose property somebody changed. What differs is
 * taken for the page's word, but done is done, whichever side says so.
 */
export function assumedBase(page: Fields, ticket: Fields): Base {
  const base = { ...ticket, done: page.done && ticket.done };
  return { page: base, ticket: base };
}

/** Whether both sides came to the same value without the base knowing. No base is none that could be wrong. */
export const isStale = (base: Base | undefined, page: Fields, ticket: Fields): boolean =>
  base !== undefined &&
  fieldNames.some(
    (field) =>
      sameValue(field, page[field], ticket[field]) &&
      (!sameValue(field, base.page[field], page[field]) || !sameValue(field, base.ticket[field], ticket[field])),
  );

/**
 * The base of the next merge, once `applied` is done. What waits for somebody keeps its base, or the next sync would not
 * see what changed; a field that a side can't take is `waived`: it stays different, and is not tried again.
 */
export function nextBase(
  before: Base,
  page: Fields,
  ticket: Fields,
  {
    applied,
    waived = [],
  }: { applied: readonly { field: FieldName; to: Fields[FieldName] }[]; waived?: readonly FieldName[] },
): Base {
  const agreed = new Map(applied.map(({ field, to }) => [field, to]));
  const waiting = new Set(mergeFields(before, page, ticket).map(({ field }) => field));
  for (const field of [...agreed.keys(), ...waived]) waiting.delete(field);
  const side = (base: Fields, now: Fields): Fields =>
    fields.parse(
      Object.fromEntries(
        fieldNames.map((field) => [
          field,
          agreed.has(field) ? agreed.get(field) : waiting.has(field) ? base[field] : now[field],
        ]),
      ),
    );
  return { page: side(before.page, page), ticket: side(before.ticket, ticket) };
}
