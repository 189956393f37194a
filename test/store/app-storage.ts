import { resolve } from 'node:path';
import { readManifest } from '../../packages/local-site/forge/manifest';
import { createQueryLag, type QueryLag } from '../../packages/local-site/forge/storage/lag';
import { openStorage } from '../../packages/local-site/forge/storage/storage';
import { openStore } from '../../packages/local-site/store';

type ForgeFetch = (target: unknown, path: string, init: { body: string }) => Promise<Response>;
const globals = globalThis as { __forge_fetch__?: ForgeFetch };

const nothing: (path: string) => void = () => undefined;
const noAnswer: (path: string, body: unknown) => Response | undefined = () => undefined;

/** Storage as `@forge/kvs` meets it in a function, empty before each test of a file. */
export function appStorage() {
  const lag = createQueryLag();
  const calls = {
    storage: openedStorage(lag),
    /** From now on queries miss whatever is written. */
    queriesLag: () => {
      lag.set(Infinity);
    },
    /** What happens right before a call. */
    before: nothing,
    /** What a call is answered instead of what storage says; undefined for that. */
    instead: noAnswer,
  };
  beforeEach(() => {
    lag.set(undefined);
    calls.storage = openedStorage(lag);
    calls.before = nothing;
    calls.instead = noAnswer;
    globals.__forge_fetch__ = (_, path, init) => {
      const body: unknown = JSON.parse(init.body);
      calls.before(path);
      return Promise.resolve(calls.instead(path, body) ?? calls.storage.handle(path, body));
    };
  });
  afterEach(() => {
    delete globals.__forge_fetch__;
  });
  return calls;
}

const openedStorage = (lag: QueryLag) => openStorage(openStore(), readManifest(resolve(__dirname, '../..')), lag);
