/** The app's Forge storage, as a test reads and changes it past the app. */
import type { StorageData } from '../forge/storage/storage';
import type { Store } from '../store';

export interface AppStorage {
  /** The values of an entity by key, as the app stored them. */
  values<Value = unknown>(entity: string): Record<string, Value>;
  /** Stores values of an entity, as of now. */
  put(entity: string, values: Readonly<Record<string, unknown>>): void;
  /** Takes all values of an entity away, and gives them. */
  take(entity: string): Record<string, unknown>;
  /** Removes what is stored under a key, beside entities. */
  removeKey(key: string): void;
}

export function openAppStorage(store: Store): AppStorage {
  const data = () =>
    store.section<StorageData>('forge-storage', () => {
      throw new Error('The site has no storage.');
    });
  const values = <Value>(entity: string) =>
    Object.fromEntries(
      Object.entries(data().entities[entity] ?? {}).map(([key, row]) => [key, structuredClone(row.value) as Value]),
    );
  return {
    values,
    put(entity, added) {
      const now = Date.now();
      const rows = (data().entities[entity] ??= {});
      for (const [key, value] of Object.entries(added)) {
        rows[key] = { value: structuredClone(value), createdAt: now, updatedAt: now };
      }
      store.changed();
    },
    take(entity) {
      const taken = values(entity);
      data().entities[entity] = {};
      store.changed();
      return taken;
    },
    removeKey(key) {
      Reflect.deleteProperty(data().values, key);
      store.changed();
    },
  };
}
