/** The Forge of the local site: the app's functions, and what they and the products reach each other through. */
import { openClock, type Clock } from '../clock';
import { countInvocations, countRequests, type Metered } from '../meter';
import type { PlatformFaults } from '../platform-faults';
import type { Products } from '../products/contract';
import type { Store } from '../store';
import { missingResources, requireHandlers } from './built';
import { appNameOf } from './app-name';
import { createDeliveries, type Disorder } from './deliveries';
import { bundleFunctions, packagedFunctions } from './functions/bundle';
import { openConsents, type Consents } from './consent';
import type { Invocation, InvocationResult, License } from './functions/messages';
import { startRunner } from './functions/runner';
import { openInstallation, type Installation } from './installation';
import { createLog, type Log } from './log';
import { readManifest, type Manifest } from './manifest';
import type { Locale } from './translations';
import { createProxy, type StorageOperation } from './proxy';
import { openQueues } from './queue';
import { openReportedAccounts, type ReportedAccounts } from './reported-accounts';
import type { QueryLag } from './storage/lag';
import { openStorage } from './storage/storage';
import { connectTriggers } from './triggers';

export interface Forge {
  manifest: Manifest;
  /** What to call the app. */
  appName: string;
  /** The same, with its titles and descriptions in another language. */
  manifestIn: (locale: Locale) => Manifest;
  installation: Installation;
  license: () => License | undefined;
  consents: Consents;
  /** What the app reported of the accounts that it stores. */
  reportedAccounts: Pick<ReportedAccounts, 'reports'>;
  log: Log;
  invoke(invocation: Invocation): Promise<InvocationResult>;
  /** Resolves once no event is on its way to the app. */
  idle(): Promise<void>;
  /** Resolves once none is but what is due later. */
  dueDelivered(): Promise<void>;
  /** Ends the process that runs functions, with all that runs in it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ForgeOptions {
  /** The folder of the app's manifest.yml. */
  appDir: string;
  /** What to call the app; without it, as `appNameOf` says. */
  appName?: string;
  /** Functions that are packed already; without it they are bundled from `src/`. */
  bundleDir?: string;
  store: Store;
  products: Pick<Products, 'fetch' | 'onEvent' | 'accountNews'>;
  quiet: boolean;
  clock?: Clock;
  /** Whether people are asked for their consent. */
  isConsentAsked?: () => boolean;
  /** Whether what runs in Jira has a storage of its own. */
  hasTwoStorages?: () => boolean;
  /** What the platform says of the app's license; nothing without it. */
  license?: () => License | undefined;
  /** How events are to arrive, beyond what is usual. */
  disorder?: () => Disorder | undefined;
  /** What storage or a queue answers a call instead of doing it; undefined for nothing of the kind. */
  refusal?: PlatformFaults['refusal'];
  /** How far queries of storage lag behind writes; not at all without it. */
  queryLag?: QueryLag;
  /** Gets an entry for each operation that is asked of storage. */
  storageLog?: StorageOperation[];
  /** Gets an entry for each thing that the app takes of the platform. */
  taken?: Metered[];
  /** Has every event come once, for counts; else every fifth comes twice. */
  areEventsOnce?: boolean;
}

export async function startForge({
  appDir,
  appName,
  bundleDir,
  store,
  products,
  quiet,
  clock = openClock(),
  isConsentAsked = () => false,
  hasTwoStorages = () => false,
  license = () => undefined,
  disorder = () => undefined,
  refusal = () => undefined,
  queryLag,
  storageLog = [],
  taken,
  areEventsOnce = false,
}: ForgeOptions): Promise<Forge> {
  const manifest = readManifest(appDir);
  const manifests = new Map<Locale, Manifest>();
  const installation = openInstallation(store);
  const consents = openConsents(store, isConsentAsked);
  const log = createLog({ quiet });
  if (bundleDir === undefined) requireHandlers(appDir, manifest);
  for (const text of missingResources(appDir, manifest)) log.write({ level: 'warn', source: 'site', text });
  const bundle =
    bundleDir === undefined ? await bundleFunctions(appDir, manifest) : packagedFunctions(bundleDir, manifest);

  const deliveries = createDeliveries({
    store,
    log,
    clock,
    disorder,
    areEventsOnce,
    invoke: (invocation) => invoke(invocation),
  });
  const storage = openStorage(store, manifest, queryLag);
  const storageOfJira = openStorage(store, manifest, queryLag, 'forge-storage-of-jira');
  const accounts = openReportedAccounts(store, products, clock, log);
  const forgeFetch = createProxy({
    manifest,
    installation,
    consents,
    products,
    storageOf: (product) => (product === 'jira' && hasTwoStorages() ? storageOfJira : storage),
    queues: openQueues(manifest, deliveries),
    accounts,
    refusal,
    storageLog,
    log,
  });
  const runner = await startRunner({
    bundleDir: bundle.dir,
    manifest,
    installation,
    log,
    forgeFetch: taken ? countRequests(taken, forgeFetch) : forgeFetch,
    clock,
    license,
  });
  const run = (invocation: Invocation) => runner.invoke(invocation);
  const invoke = taken ? countInvocations(taken, run) : run;
  connectTriggers(manifest, products, installation, deliveries, log);
  deliveries.start();

  return {
    manifest,
    appName: appName ?? appNameOf(appDir, manifest),
    manifestIn(locale) {
      const read = manifests.get(locale) ?? readManifest(appDir, locale);
      manifests.set(locale, read);
      return read;
    },
    installation,
    license,
    consents,
    reportedAccounts: accounts,
    log,
    invoke,
    idle: () => deliveries.idle(),
    dueDelivered: () => deliveries.dueDelivered(),
    kill: () => runner.kill(),
    async stop() {
      deliveries.stop();
      await runner.stop();
      bundle.remove();
    },
  };
}
