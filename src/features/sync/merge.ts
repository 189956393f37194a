import { type FieldName, fieldNames, type Fields, sameValue } from './fields';
import { fingerprintIn, fingerprintOf, type Fingerprints, fingerprintsOf } from './fingerprints';

/**
 * What both sides said when they were last brought together, as prints: a merge only asks whether a side still says it.
 * They may differ where a side could not take a value.
 */
export interface Base {
  page: Fingerprints;
  ticket: Fingerprints;
}

/** Where a field has to go so that both sides say the same. */
export type Merge =
  | { field: FieldName; type: 'toTicket' | 'toPage'; from: Fields[FieldName]; to: Fields[FieldName] }
  | { field: FieldName; type: 'conflict'; page: Fields[FieldName]; ticket: Fields[FieldName] };

/** A field on its way from one side to the other. */
export type FieldUpdate = Exclude<Merge, { type: 'conflict' }>;

const isChanged = (field: FieldName, before: Fingerprints, now: Fields): boolean =>
  fingerprintIn(before, field) !== fingerprintOf(field, now[field]);

/**
 * Brings a page's item and its ticket together, field by field: what one side changed since goes to the other; what both
 * changed, to different values, is a conflict that a person decides. Fields that nobody touched stay, even where they
 * differ.
 */
export function mergeFields(base: Base, page: Fields, ticket: Fields): Merge[] {
  return fieldNames.flatMap((field): Merge[] => {
    const [onPage, inJira] = [page[field], ticket[field]];
    const pageChanged = isChanged(field, base.page, page);
    const ticketChanged = isChanged(field, base.ticket, ticket);
    if (sameValue(field, onPage, inJira) || (!pageChanged && !ticketChanged)) return [];
    if (pageChanged && ticketChanged) return [{ field, type: 'conflict', page: onPage, ticket: inJira }];
    return pageChanged
      ? [{ field, type: 'toTicket', from: inJira, to: onPage }]
      : [{ field, type: 'toPage', from: onPage, to: inJira }];
  });
}

/**
 * The base of a ticket that people made: none is kept. What differs is taken for the page's word, but done is done,
 * whichever side says so.
 */
export function assumedBase(page: Fields, ticket: Fields): Base {
  const prints = fingerprintsOf({ ...ticket, done: page.done && ticket.done });
  return { page: prints, ticket: prints };
}

/** Whether both sides came to the same value without the base knowing. */
export const isStale = (base: Base, page: Fields, ticket: Fields): boolean =>
  fieldNames.some(
    (field) =>
      sameValue(field, page[field], ticket[field]) &&
      (isChanged(field, base.page, page) || isChanged(field, base.ticket, ticket)),
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
  const agreed = new Map(applied.map(({ field, to }) => [field, fingerprintOf(field, to)]));
  const waiting = new Set(mergeFields(before, page, ticket).map(({ field }) => field));
  for (const field of [...agreed.keys(), ...waived]) waiting.delete(field);
  const side = (base: Fingerprints, now: Fields): Fingerprints =>
    fieldNames
      .map(
        (field) =>
          agreed.get(field) ?? (waiting.has(field) ? fingerprintIn(base, field) : fingerprintOf(field, now[field])),
      )
      .join('');
  return { page: side(before.page, page), ticket: side(before.ticket, ticket) };
}
