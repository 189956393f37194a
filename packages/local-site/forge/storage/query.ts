/** Pages through rows: those whose key begins with something, or those an entity's index finds. */
import { z } from 'zod';
import { compare, condition, filters, holds, satisfies } from './conditions';
import type { Entities } from './entities';
import { StorageError } from './errors';
import { mostResultsPerPage, resultsPerPage } from './limits';
import { allRows, type Rows, type StoredRow } from './table';

const limit = z.number().int().positive().default(resultsPerPage);
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const options = z.strictObject({ metadataFields }).optional();

export const keyQuery = z.strictObject({
  limit,
  after: z.string().optional(),
  where: z
    .array(
      z.strictObject({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    )
    .max(1)
    .optional(),
  options,
});
export const entityQuery = z.strictObject({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: condition.optional(),
  filters: filters.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit,
  options,
});

export interface Page {
  data: Partial<StoredRow>[];
  cursor?: string;
}

export function queryByKey(rows: Rows, query: z.infer<typeof keyQuery>): Page {
  checkPageSize(query.limit, 'LIST_QUERY_LIMIT_EXCEEDED');
  const prefix = query.where?.[0]?.values[0] ?? '';
  const found = allRows(rows)
    .filter(({ key }) => key.startsWith(prefix))
    .map((row) => ({ row, position: [row.key] }));
  return pageOf(found, query.limit, query.after, query.options?.metadataFields, 1);
}

export function queryByIndex(entities: Entities, rows: Rows, query: z.infer<typeof entityQuery>): Page {
  checkPageSize(query.limit, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  const index = entities.index(query.entityName, query.indexName);
  const partition = query.partition ?? [];
  if (partition.length !== index.partition.length) {
    throw new StorageError(
      'INVALID_PARTITION',
      `The index "${index.name}" needs a value for each of: ${index.partition.join(', ') || 'nothing'}.`,
    );
  }
  const [range = ''] = index.range;
  const found = allRows(rows)
    .map((row) => ({ row, attributes: row.value as Record<string, unknown> }))
    .filter(({ attributes }) => attributes[range] !== undefined)
    .filter(({ attributes }) => index.partition.every((name, at) => attributes[name] === partition[at]))
    .filter(({ attributes }) => query.range === undefined || holds(attributes[range], query.range))
    .filter(({ attributes }) => query.filters === undefined || satisfies(attributes, query.filters))
    .map(({ row, attributes }) => ({ row, position: [attributes[range], row.key] }));
  return pageOf(found, query.limit, query.cursor, query.options?.metadataFields, query.sort === 'ASC' ? 1 : -1);
}

function checkPageSize(size: number, code: string): void {
  if (size > mostResultsPerPage) throw new StorageError(code, `A query gives at most ${mostResultsPerPage} results.`);
}

interface Positioned {
  row: StoredRow;
  /** Where the row stands in the order; the key comes last, so that no two are equal. */
  position: unknown[];
}

function pageOf(
  found: Positioned[],
  size: number,
  cursor: string | undefined,
  metadata: z.infer<typeof metadataFields>,
  direction: 1 | -1,
): Page {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rest = found
    .filter(({ position }) => after === undefined || comparePositions(position, after) * direction > 0)
    .sort((left, right) => comparePositions(left.position, right.position) * direction);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return {
    data: page.map(({ row }) => withMetadata(row, metadata ?? [])),
    ...(last !== undefined && rest.length > page.length && { cursor: writeCursor(last.position) }),
  };
}

function withMetadata({ key, value, createdAt, updatedAt, expireTime }: StoredRow, fields: string[]) {
  return {
    key,
    value: structuredClone(value),
    ...(fields.includes('CREATED_AT') && { createdAt }),
    ...(fields.includes('UPDATED_AT') && { updatedAt }),
    ...(fields.includes('EXPIRE_TIME') && expireTime !== undefined && { expireTime }),
  };
}

function comparePositions(left: unknown[], right: unknown[]): number {
  return left.map((part, at) => compare(part, right[at])).find((order) => order !== 0) ?? 0;
}

function writeCursor(position: unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readCursor(cursor: string): unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new StorageError('INVALID_CURSOR', 'The cursor is not one that a query gave.');
  }
}
