/** The routes of the address where people open Confluence and Jira. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { consentProduct } from './forge/consent';
import type { Forge } from './forge/forge';
import { withoutStack, type Invocation } from './forge/functions/messages';
import { issueChangeRoutes } from './forge/issue-changes';
import { uiModulesOf } from './forge/manifest';
import { moduleRoutes, surfaceTypeOf } from './forge/modules/registry';
import { describeModules, describeResources } from './forge/surfaces/modules';
import { mount, type Mount } from './forge/modules/places';
import { pathOf } from './forge/surfaces/navigation';
import type { Lookup } from './forge/lookup';
import type { Resources } from './forge/surfaces/resources';
import {
  chosenLocale,
  keepLocale,
  keepTheme,
  personOf,
  requireSameOrigin,
  signIn,
  themeOf,
} from './forge/surfaces/session';
import { SurfaceError } from './forge/surface-error';
import { locale } from './forge/translations';
import { productFetch, type Surfaces } from './forge/surfaces/surfaces';
import type { Viewer } from './forge/viewer';
import { faultList, type Faults } from './faults';
import { liveDocRoutes } from './live-doc-routes';
import { namedAddresses } from './named-addresses';
import type { Products, SitePerson } from './products/contract';
import { Refusal, refusalAt } from './products/http/errors';
import { anonymous } from './products/people';
import { siteSettings, type Settings } from './settings';

export interface HostOptions {
  forge: Forge;
  products: Products;
  faults: Pick<Faults, 'list' | 'set' | 'forPeople'>;
  settings: Settings;
  lookup: Lookup;
  surfaces: Surfaces;
  resources: Resources;
  siteUrl: () => string;
  /** What to try, on the start page. */
  steps?: readonly string[];
  /** The pages themselves: whatever nothing else here answers. */
  web: { handle(request: Request): Promise<Response | undefined> };
}

const sessionChange = z.strictObject({
  accountId: z.string().optional(),
  theme: z.enum(['light', 'dark']).optional(),
  locale: locale.optional(),
});
const commentOnMark = z.strictObject({ markerRef: z.string(), words: z.string(), body: z.string() });
const invocation = z.strictObject({ mount, functionKey: z.string(), payload: z.unknown().optional() });

export function hostRoutes(options: HostOptions): Hono {
  const { forge, products, faults, settings, lookup, surfaces, resources, siteUrl, steps = [], web } = options;
  const { manifest, installation } = forge;
  const app = new Hono();

  const signedIn = (context: Context): SitePerson => {
    requireSameOrigin(context, siteUrl());
    const person = personOf(context, products);
    if (person === undefined) throw new SurfaceError(401, 'Nobody is signed in. Open the start page first.');
    return person;
  };
  const viewer = (context: Context): Viewer => ({
    accountId: signedIn(context).accountId,
    theme: themeOf(context),
    locale: chosenLocale(context),
  });

  app.onError((error, context) => {
    if (error instanceof SurfaceError) return context.json({ message: error.message }, error.status);
    if (error instanceof Refusal) return Response.json(error.body, { status: error.status });
    if (error instanceof z.ZodError) return context.json({ message: z.prettifyError(error) }, 400);
    forge.log.write({ level: 'error', source: 'site', text: error.stack ?? error.message });
    return context.json({ message: error.message }, 500);
  });

  const product = (context: Context) => {
    const accountId = apiCaller(context);
    return faults.forPeople.fetch(context.req.raw, { as: 'user', accountId });
  };
  /** Refuses in the shape of the product that is called. */
  const apiCaller = (context: Context): string => {
    try {
      return caller(context);
    } catch (error) {
      throw error instanceof SurfaceError ? refusalAt(context.req.path, error.status, error.message) : error;
    }
  };
  const caller = (context: Context): string => {
    const authorization = context.req.header('authorization');
    if (authorization === undefined) return signedIn(context).accountId;
    const [email = '', token = ''] = credentialsOf(authorization);
    const person = products.personFor(email, token);
    if (person === undefined) throw new SurfaceError(401, 'The email or the API token is not right.');
    return person.accountId;
  };
  for (const path of ['/wiki/api/*', '/wiki/rest/*', '/rest/*']) app.all(path, product);
  app.route('/', namedAddresses(products, caller));

  app.get('/_site/session', (context) => {
    requireSameOrigin(context, siteUrl());
    const [first] = products.people;
    const person = personOf(context, products) ?? first;
    if (person !== undefined) signIn(context, person.accountId);
    return context.json({
      app: forge.appName,
      steps,
      people: products.people,
      nobody: anonymous,
      person,
      theme: themeOf(context),
      locale: chosenLocale(context),
    });
  });
  app.post('/_site/session', async (context) => {
    requireSameOrigin(context, siteUrl());
    const { accountId, theme, locale: chosen } = sessionChange.parse(await context.req.json());
    if (accountId !== undefined) {
      if ([...products.people, anonymous].every((person) => person.accountId !== accountId)) {
        throw new SurfaceError(404, 'There is no such person on this site.');
      }
      signIn(context, accountId);
    }
    if (theme !== undefined) keepTheme(context, theme);
    if (chosen !== undefined) keepLocale(context, chosen);
    return context.json({});
  });

  app.get('/_site/requests', (context) => context.json({ requests: products.log }));
  app.delete('/_site/requests', (context) => {
    requireSameOrigin(context, siteUrl());
    products.log.length = 0;
    return context.json({});
  });

  app.get('/_site/faults', (context) => context.json(faults.list()));
  app.put('/_site/faults', async (context) => {
    requireSameOrigin(context, siteUrl());
    faults.set(faultList.parse(await context.req.json()));
    return context.json({});
  });

  app.get('/_site/settings', (context) => context.json(settings.now()));
  app.put('/_site/settings', async (context) => {
    requireSameOrigin(context, siteUrl());
    settings.set(siteSettings.partial().parse(await context.req.json()));
    return context.json({});
  });

  app.get('/_site/spaces/:key/anonymous-access', (context) =>
    context.json({ isOpen: products.hasAnonymousAccess(context.req.param('key')) }),
  );
  app.post('/_site/guests', async (context) => {
    requireSameOrigin(context, siteUrl());
    const { spaceKey } = z.strictObject({ spaceKey: z.string() }).parse(await context.req.json());
    return context.json(
      products.addPerson({ displayName: 'Gus Guest', isGuest: true, spaces: { [spaceKey]: 'edit' } }),
    );
  });
  app.delete('/_site/accounts/:accountId', (context) => {
    requireSameOrigin(context, siteUrl());
    products.closeAccount(context.req.param('accountId'));
    return context.json({});
  });
  app.put('/_site/spaces/:key/anonymous-access', async (context) => {
    requireSameOrigin(context, siteUrl());
    const { isOpen } = z.strictObject({ isOpen: z.boolean() }).parse(await context.req.json());
    products.setAnonymousAccess(context.req.param('key'), isOpen);
    return context.json({});
  });

  app.post('/_site/consents', async (context) => {
    const { accountId } = signedIn(context);
    const { products: allowed } = z.strictObject({ products: z.array(consentProduct) }).parse(await context.req.json());
    forge.consents.give(accountId, allowed);
    return context.json({});
  });
  app.delete('/_site/consents', (context) => {
    requireSameOrigin(context, siteUrl());
    forge.consents.forget();
    return context.json({});
  });

  app.get('/_site/jira-connection', (context) => context.json({ connected: installation.jiraConnected() }));
  app.on(['PUT', 'POST'], '/_site/jira-connection', async (context) => {
    requireSameOrigin(context, siteUrl());
    installation.setJiraConnected(z.strictObject({ connected: z.boolean() }).parse(await context.req.json()).connected);
    return context.json({});
  });

  app.get('/_site/idle', async (context) => {
    await forge.idle();
    return context.json({});
  });

  app.get('/_site/modules', async (context) => {
    const who = viewer(context);
    const { accountId, locale: chosen } = who;
    const issueKey = context.req.query('issue');
    const modules = describeModules(forge.manifestIn(chosen), installation, resources, surfaces.accessOf(who));
    const displayed = issueKey === undefined ? undefined : await modulesOn(issueKey, accountId);
    return context.json({
      modules: displayed === undefined ? modules : modules.filter(({ key }) => displayed.includes(key)),
      resources: describeResources(manifest, resources),
    });
  });
  const modulesOn = async (issueKey: string, accountId: string): Promise<string[]> => {
    if (!installation.jiraConnected()) return [];
    const issue = await lookup.issue(accountId, issueKey);
    const hasLevel = settings.now().expressionField === 'there';
    return uiModulesOf(manifest)
      .filter((module) => surfaceTypeOf(module).isDisplayed?.(module, issue, hasLevel) ?? false)
      .map(({ key }) => key);
  };

  const moduleHost = {
    products,
    lookup,
    installation,
    siteUrl,
    resources,
    log: forge.log,
    invoke: (asked: Invocation) => forge.invoke(asked),
    accessOf: (who: Viewer) => surfaces.accessOf(who),
    contextOf: (who: Viewer, at: Mount) => surfaces.contextOf(who, at),
  };
  const session = {
    viewerOf: viewer,
    requireSameOrigin: (context: Context) => {
      requireSameOrigin(context, siteUrl());
    },
  };
  app.route(
    '/_site',
    moduleRoutes(moduleHost, (chosen) => forge.manifestIn(chosen).modules, session),
  );
  app.route('/_site', issueChangeRoutes(products, viewer));
  app.route('/_site', liveDocRoutes(products, viewer));

  app.get('/_site/templates/:id', (context) =>
    context.json(products.savedTemplates.find(viewer(context).accountId, context.req.param('id'))),
  );

  app.post('/_site/pages/:id/comments-on-marks', async (context) => {
    const { accountId } = signedIn(context);
    const comment = commentOnMark.parse(await context.req.json());
    products.inlineComments.addToMark(accountId, context.req.param('id'), comment);
    return context.json({});
  });

  app.post('/_site/bridge/context', async (context) => {
    const who = viewer(context);
    const asked = z.strictObject({ mount }).parse(await context.req.json());
    return context.json(await surfaces.contextOf(who, asked.mount));
  });
  app.post('/_site/bridge/invoke', async (context) => {
    const who = viewer(context);
    const asked = invocation.parse(await context.req.json());
    const result = await surfaces.invoke(who, asked.mount, asked.functionKey, asked.payload);
    return context.json(result.ok ? result : { ...withoutStack(result.error), consentTo: result.consentTo });
  });
  app.post('/_site/bridge/product', async (context) => {
    const who = viewer(context);
    return context.json(await surfaces.fetchProduct(who, productFetch.parse(await context.req.json())));
  });
  app.post('/_site/bridge/path', async (context) => {
    const { accountId } = signedIn(context);
    return context.json({ path: await pathOf({ lookup, manifest }, accountId, await context.req.json()) });
  });

  app.get('*', async (context) => (await web.handle(context.req.raw)) ?? context.text('There is no such page.', 404));
  return app;
}

function credentialsOf(authorization: string): string[] {
  const [scheme, encoded = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') throw new SurfaceError(401, 'Use Basic authentication: email and API token.');
  const credentials = Buffer.from(encoded, 'base64').toString();
  const colon = credentials.indexOf(':');
  return [credentials.slice(0, colon), credentials.slice(colon + 1)];
}
