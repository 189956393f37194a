/** Forge storage: what `@forge/kvs` posts, answered from the local site's data under the documented limits. */
import { z } from 'zod';
import type { Store } from '../../store';
import type { Manifest } from '../manifest';
import { filters, satisfies, type Filters } from './conditions';
import { entitiesOf } from './entities';
import { StorageError } from './errors';
import { createQueryLag, type QueryLag } from './lag';
import { largestTransactionBytes, mostInBatch, mostInTransaction, sizeOf } from './limits';
import { entityQuery, keyQuery, queryByIndex, queryByKey } from './query';
import {
  deleteRow,
  policyOptions,
  readRow,
  requireRow,
  setOptions,
  writeRow,
  type PolicyOptions,
  type Rows,
} from './table';

export interface Storage {
  /** Answers one call, named by its path such as `/api/v1/set`. */
  handle(path: string, body: unknown): Response;
}

export interface StorageData {
  values: Rows;
  secrets: Rows;
  entities: Record<string, Rows>;
}

const key = z.string();
const value = z.unknown();
const getOptions = z
  .strictObject({ metadataFields: z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional() })
  .optional();
const getRequest = z.strictObject({ key, options: getOptions });
const setRequest = z.strictObject({ key, value, options: policyOptions.optional() });
const deleteRequest = z.strictObject({ key });
const inEntity = { entityName: z.string() };
const inAny = { entityName: z.string().optional() };

const itemsOf = <Item extends z.ZodType>(item: Item, body: unknown) => {
  const items = z.array(item).min(1).parse(body);
  if (items.length > mostInBatch) {
    const message = `Number of entities was ${items.length}, and a batch has at most ${mostInBatch}.`;
    throw new StorageError('TOO_MANY_BATCH_ENTITIES', message, 422);
  }
  return items;
};

const conditions = filters.optional();
const transactionSet = z.strictObject({ key, value, ...inAny, conditions, options: setOptions.optional() });
const transactionDelete = z.strictObject({ key, ...inAny, conditions });
const transactionCheck = z.strictObject({ key, ...inEntity, conditions: filters });
const transaction = z.strictObject({
  set: z.array(transactionSet).default([]),
  delete: z.array(transactionDelete).default([]),
  check: z.array(transactionCheck).default([]),
});

/** `lag`: how far queries lag behind writes; not at all without it. `section`: where the store keeps the data. */
export function openStorage(
  store: Store,
  manifest: Manifest,
  lag: QueryLag = createQueryLag(),
  section = 'forge-storage',
): Storage {
  const tableOf = (entityName: string | undefined): string =>
    `${section} ${entityName === undefined ? 'values' : `entity:${entityName}`}`;
  const data = store.section<StorageData>(section, () => ({ values: {}, secrets: {}, entities: {} }));
  const entities = entitiesOf(manifest);
  // From the start: reading what is not there leaves no trace.
  for (const { name } of manifest.app.storage?.entities ?? []) data.entities[name] ??= {};

  const rowsOf = (entityName?: string): Rows => {
    if (entityName === undefined) return data.values;
    entities.named(entityName);
    return (data.entities[entityName] ??= {});
  };
  const write = (entityName: string | undefined, name: string, given: unknown, options?: PolicyOptions) => {
    if (entityName !== undefined) entities.checkAttributes(entityName, given);
    lag.beforeWrite(tableOf(entityName), rowsOf(entityName), name);
    return writeRow(rowsOf(entityName), name, given, options);
  };
  const remove = (entityName: string | undefined, name: string) => {
    lag.beforeWrite(tableOf(entityName), rowsOf(entityName), name);
    deleteRow(rowsOf(entityName), name);
  };
  const queried = (entityName?: string): Rows => lag.seenByQueries(tableOf(entityName), rowsOf(entityName));

  /** Does to each item what it asks for; one that fails does not stop the others. */
  const batch = <Item extends { key: string; entityName?: string | undefined }>(
    items: Item[],
    act: (item: Item) => object,
  ) => {
    const successfulKeys: object[] = [];
    const failedKeys: object[] = [];
    for (const item of items) {
      const identity = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
      try {
        successfulKeys.push({ ...act(item), ...identity });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        failedKeys.push({ ...identity, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  };

  /** All or nothing: what it would do is tried on a copy. */
  const transact = (request: z.infer<typeof transaction>) => {
    const all = [...request.set, ...request.delete, ...request.check];
    checkTransaction(all, request);
    for (const one of all) {
      if (one.conditions !== undefined && !meets(one.entityName, one.key, one.conditions)) {
        const message = 'Request failed due to conditional check specified or optimistic locking';
        throw new StorageError('CONDITIONAL_CHECK_FAILED', message);
      }
    }
    const before = structuredClone(data);
    try {
      for (const one of request.set) write(one.entityName, one.key, one.value, one.options);
      for (const { entityName, key: name } of request.delete) {
        if (readRow(rowsOf(entityName), name)) remove(entityName, name);
      }
    } catch (error) {
      Object.assign(data, before);
      throw error;
    }
  };
  const meets = (entityName: string | undefined, name: string, asked: Filters) => {
    if (entityName === undefined) {
      throw new StorageError('INVALID_CONDITIONS', 'Conditions are for entities; a plain key has none.');
    }
    const row = readRow(rowsOf(entityName), name);
    return satisfies((row?.value ?? {}) as Record<string, unknown>, asked);
  };

  const calls: Record<string, (body: unknown) => unknown> = {
    get: (body) => requireRow(data.values, getRequest.parse(body).key),
    set: (body) => {
      const request = setRequest.parse(body);
      return write(undefined, request.key, request.value, request.options);
    },
    delete: (body) => {
      remove(undefined, deleteRequest.parse(body).key);
    },
    query: (body) => queryByKey(queried(), keyQuery.parse(body)),
    'secret/get': (body) => requireRow(data.secrets, getRequest.parse(body).key),
    'secret/set': (body) => {
      const request = setRequest.parse(body);
      return writeRow(data.secrets, request.key, request.value, request.options);
    },
    'secret/delete': (body) => {
      deleteRow(data.secrets, deleteRequest.parse(body).key);
    },
    'entity/get': (body) => {
      const request = getRequest.extend(inEntity).parse(body);
      return requireRow(rowsOf(request.entityName), request.key);
    },
    'entity/set': (body) => {
      const request = setRequest.extend(inEntity).parse(body);
      return write(request.entityName, request.key, request.value, request.options);
    },
    'entity/delete': (body) => {
      const request = deleteRequest.extend(inEntity).parse(body);
      remove(request.entityName, request.key);
    },
    'entity/query': (body) => {
      const request = entityQuery.parse(body);
      return queryByIndex(entities, queried(request.entityName), request);
    },
    'batch/get': (body) =>
      batch(itemsOf(getRequest.extend(inAny), body), (item) => requireRow(rowsOf(item.entityName), item.key)),
    'batch/set': (body) => {
      const item = z.strictObject({ key, value, options: setOptions.optional(), ...inAny });
      return batch(itemsOf(item, body), (one) => {
        write(one.entityName, one.key, one.value, one.options);
        return {};
      });
    },
    'batch/delete': (body) =>
      batch(itemsOf(deleteRequest.extend(inAny), body), (item) => {
        remove(item.entityName, item.key);
        return {};
      }),
    transaction: (body) => {
      transact(transaction.parse(body));
    },
  };

  return {
    handle(path, body) {
      const name = path.replace(/^\/api\/v1\//, '');
      const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
      if (call === undefined) return refused(new StorageError('NOT_MODELLED', `The local site has no ${path}.`, 501));
      try {
        const answer = call(body);
        store.changed();
        return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
      } catch (error) {
        if (error instanceof StorageError) return refused(error);
        if (error instanceof z.ZodError) return refused(new StorageError('VALIDATION_ERROR', z.prettifyError(error)));
        throw error;
      }
    },
  };
}

function checkTransaction(all: { key: string; entityName?: string | undefined }[], request: unknown): void {
  if (all.length === 0) throw new StorageError('VALIDATION_ERROR', 'A transaction has an operation.');
  if (all.length > mostInTransaction) {
    const message = 'Request cannot be processed due to one or more semantic errors';
    throw new StorageError('UNPROCESSABLE_ENTITY', message, 422);
  }
  const named = new Set(all.map(({ key, entityName }) => JSON.stringify([entityName ?? null, key])));
  if (named.size < all.length) {
    throw new StorageError('KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
  }
  if (sizeOf(request) > largestTransactionBytes)
    throw new StorageError('MAX_SIZE', 'The transaction is larger than 4 MB.');
}

function refused({ code, message, status }: StorageError): Response {
  return Response.json({ code, message }, { status });
}
