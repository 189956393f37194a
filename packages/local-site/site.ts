/** The local site: a Confluence and a Jira on one address, the app's pages on another, the app's functions behind. */
import { resolve } from 'node:path';
import type { Hono } from 'hono';
import { openClock, type Clock } from './clock';
import { readConfig } from './config';
import { createFaults, type Faults } from './faults';
import type { Consents } from './forge/consent';
import { startForge } from './forge/forge';
import { announceInstallation, uninstall } from './forge/installed';
import { indexedPropertiesOf } from './forge/modules/entity-property';
import { runSchedule } from './forge/modules/scheduled-trigger';
import { ruleCheckWith } from './forge/modules/workflow-rules';
import type { Invocation, InvocationResult, License } from './forge/functions/messages';
import type { AccountReport } from './forge/reported-accounts';
import type { StorageOperation } from './forge/proxy';
import type { Log } from './forge/log';
import { createQueryLag } from './forge/storage/lag';
import { buildBridgeScript } from './forge/surfaces/bridge-script';
import { lookupIn } from './forge/lookup';
import { serveResources } from './forge/surfaces/resources';
import { openSurfaces } from './forge/surfaces/surfaces';
import { defaultLocale } from './forge/translations';
import { hostRoutes } from './host-routes';
import type { Metered } from './meter';
import { createPlatformFaults, type PlatformFaults } from './platform-faults';
import { readDocuments } from './products/documented/documents';
import { holdTo } from './products/documented/hold';
import { createProducts } from './products/products';
import { seedFrom } from './products/seed/seed';
import type { NewPerson, Product, Products, SitePerson } from './products/contract';
import { listen } from './listen';
import { openSettings, settingsIn, type Settings, type SiteSettings } from './settings';
import { openStore, type Store } from './store';
import { openTesting, type SiteTesting } from './testing/site-testing';
import { buildWeb, type Web } from './web/build';
import { openConfluencePageFiles } from './web/confluencePageFiles';

export interface SiteOptions {
  /** The folder of the app's manifest.yml and `local-site.config.yml`; the one that this process runs in without it. */
  appDir?: string;
  /** Where the site's data is kept. Without it, the data lives as long as the site. */
  dataFile?: string;
  /** Forgets what the data file holds. */
  fresh?: boolean;
  /** Of the products' pages; any free one where it is absent. */
  port?: number;
  /** Of the app's pages; any free one where it is absent. */
  resourcePort?: number;
  /** Functions that are packed already, instead of those in `src/`; of the app of this process's folder, those in `BUNDLE_DIR` if set. */
  bundleDir?: string;
  quiet?: boolean;
  /** What is known to be one way or another; what `SITE_SETTINGS` says, the data file or else what is usual, for the rest. */
  settings?: Partial<SiteSettings>;
  /** Shows and edits pages with Confluence's own renderer and editor, once they are built; else with plain ones. */
  confluencePage?: boolean;
  /** Gets an entry for each thing that the app takes of the platform; every event comes once then, so that counts agree. */
  taken?: Metered[];
}

export interface ResolverCall {
  accountId: string;
  moduleKey: string;
  /** What the surface stands on: `{ content: { id } }` or `{ issue: { key } }`. */
  extension: Record<string, unknown>;
  name: string;
  payload?: unknown;
}

export interface LocalSite {
  /** Without a slash at the end. */
  url: string;
  products: Products;
  log: Log;
  clock: Clock;
  /** What goes wrong between the app and the products; nothing, unless a test says so. */
  faults: Pick<Faults, 'list' | 'set' | 'catchUp'>;
  /** What Forge's storage and queues refuse; nothing, unless a test says so. */
  platformFaults: Pick<PlatformFaults, 'set' | 'list'>;
  /** How the platform is where nobody could settle it. */
  settings: Settings;
  /** Who has consented to calls as them. */
  consents: Consents;
  /** What the app reported of the accounts that it stores. */
  reportedAccounts: readonly AccountReport[];
  /** What the app asked of its storage, in order. */
  storageLog: StorageOperation[];
  /** What a test does to the site past its people and the app, and what it reads. */
  testing: SiteTesting;
  /** Everything the site remembers: the products' data, and the app's storage. */
  store: Pick<Store, 'copy' | 'restore' | 'section'>;
  /** What browsers blocked by the app's Content-Security-Policy. */
  cspReports: unknown[];
  /** Runs a function of the manifest with any event, as the platform does. */
  invokeFunction(invocation: Invocation): Promise<InvocationResult>;
  /** Calls a function of a module's resolver as a surface does. */
  invokeResolver(call: ResolverCall): Promise<InvocationResult>;
  setJiraConnected(connected: boolean): void;
  /** Uninstalls the app, from both products or from Jira alone; what came of telling it before. */
  uninstall(from: Product): Promise<InvocationResult[]>;
  /** Gives one more person an account. */
  addPerson(person: NewPerson): SitePerson;
  /** Does now what a scheduled trigger of the manifest does in its time. */
  runSchedule(key: string): Promise<InvocationResult>;
  /** Resolves once no event is on its way to the app. */
  queueIdle(): Promise<void>;
  /** Resolves once nothing is on its way to the app but what is due later: a moment has passed since something happened. */
  momentLater(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSite({
  appDir: givenDir,
  dataFile,
  fresh = false,
  port = 0,
  resourcePort = 0,
  bundleDir = givenDir === undefined ? process.env.BUNDLE_DIR : undefined,
  quiet = true,
  settings: given = {},
  confluencePage = false,
  taken,
}: SiteOptions = {}): Promise<LocalSite> {
  const appDir = resolve(givenDir ?? '.');
  const config = readConfig(appDir);
  const store = openStore({ fresh, ...(dataFile !== undefined && { file: dataFile }) });
  const settings = openSettings(store, { ...settingsIn(process.env.SITE_SETTINGS), ...given });
  const urls = { site: '', resources: '' };
  const siteUrl = () => urls.site;
  const clock = openClock();
  const logError = (text: string) => {
    forge.log.write({ level: 'error', source: 'site', text });
  };
  const products = createProducts({
    store,
    siteUrl,
    appName: () => forge.appName,
    ...(config.seed && { seed: seedFrom(config.seed) }),
    now: () => new Date(clock.now()),
    indexedProperties: () =>
      faults.hasIndexedProperties()
        ? indexedPropertiesOf(forge.manifest.modules['jira:entityProperty'], forge.installation)
        : [],
    isSubtypeGiven: () => settings.now().subtype === 'given',
    settings: () => settings.now(),
    notModelled: logError,
  });
  // Read only where they are named: it takes a second.
  const documents = process.env.TDD_OPENAPI === undefined ? undefined : readDocuments();
  if (documents !== undefined) holdTo(documents, products, logError);
  const queryLag = createQueryLag(() => clock.now());
  const faults = createFaults({ products, kill: () => forge.kill(), now: () => clock.now(), queryLag });
  const platformFaults = createPlatformFaults();
  const storageLog: StorageOperation[] = [];
  const forge = await startForge({
    appDir,
    ...(config.name !== undefined && { appName: config.name }),
    store,
    products: { ...faults.products, accountNews: (accountId, updatedAt) => products.accountNews(accountId, updatedAt) },
    quiet,
    clock,
    isConsentAsked: () => settings.now().consent === 'asked',
    hasTwoStorages: () => settings.now().storage === 'two',
    license: () => licenseIn(settings.now()),
    disorder: faults.events,
    refusal: platformFaults.refusal,
    queryLag,
    storageLog,
    ...(taken && { taken, areEventsOnce: true }),
    ...(bundleDir !== undefined && { bundleDir }),
  });
  products.checkRulesWith(
    ruleCheckWith(forge.manifest.modules['jira:workflowValidator'], forge.installation, (invocation) =>
      forge.invoke(invocation),
    ),
  );
  const resources = serveResources({
    appDir,
    manifest: forge.manifest,
    hostUrl: siteUrl,
    resourceUrl: () => urls.resources,
    bridgeScript: await buildBridgeScript(),
  });
  const lookup = lookupIn(products);
  const surfaces = openSurfaces({
    forge,
    products,
    lookup,
    siteUrl,
    isSiteUrlGiven: () => settings.now().siteUrl === 'given',
    isAnonymousInvoked: () => settings.now().anonymousInvoke === 'runs',
    hasExpressionField: () => settings.now().expressionField === 'there',
  });
  const host = hostRoutes({
    forge,
    products,
    faults,
    settings,
    lookup,
    surfaces,
    resources,
    siteUrl,
    steps: config.steps,
    web: lazyWeb(confluencePage),
  });

  await announceInstallation(forge, store);
  storageLog.length = 0;
  const [hostServer, resourceServer] = await listenOnBoth(host, port, resources.app, resourcePort).catch(
    async (error: unknown) => {
      await forge.stop();
      throw error;
    },
  );
  // Two names of one machine: to a browser they are two sites, as Atlassian's two are.
  urls.site = `http://127.0.0.1:${hostServer.port}`;
  urls.resources = `http://localhost:${resourceServer.port}`;

  return {
    url: urls.site,
    products,
    clock,
    faults,
    platformFaults,
    settings,
    consents: forge.consents,
    reportedAccounts: forge.reportedAccounts.reports,
    storageLog,
    testing: openTesting(store, products.log, clock),
    store,
    log: forge.log,
    cspReports: resources.cspReports,
    invokeFunction: (invocation) => forge.invoke(invocation),
    invokeResolver: ({ accountId, moduleKey, extension, name, payload }) =>
      surfaces.invoke(
        { accountId, theme: 'light', locale: defaultLocale },
        { moduleKey, localId: 'local', extension },
        name,
        payload,
      ),
    addPerson: (person) => products.addPerson(person),
    setJiraConnected: (connected) => {
      forge.installation.setJiraConnected(connected);
    },
    uninstall: (from) => uninstall(forge, from),
    runSchedule: (key) =>
      runSchedule(forge.manifest.modules.scheduledTrigger, key, (invocation) => forge.invoke(invocation)),
    async queueIdle() {
      await faults.catchUp();
      await forge.idle();
    },
    momentLater: () => forge.dueDelivered(),
    async stop() {
      await Promise.all([hostServer.close(), resourceServer.close()]);
      await forge.stop();
      store.flush();
    },
  };
}

const licenseIn = ({ licence }: SiteSettings): License | undefined =>
  licence === 'none' ? undefined : { isActive: licence === 'active' };

async function listenOnBoth(host: Hono, port: number, resources: Hono, resourcePort: number) {
  const hostServer = await listen(host, port);
  try {
    return [hostServer, await listen(resources, resourcePort)] as const;
  } catch (error) {
    await hostServer.close();
    throw error;
  }
}

/** The pages, bundled when the first is asked for: who only calls functions need not wait for them. */
function lazyWeb(confluencePage: boolean): Web {
  let built: Promise<Web> | undefined;
  const build = () => buildWeb(confluencePage ? openConfluencePageFiles() : undefined);
  return { handle: async (request) => (await (built ??= build())).handle(request) };
}
