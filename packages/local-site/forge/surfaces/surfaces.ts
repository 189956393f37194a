/** What the bridge asks the server: who looks at what, resolver calls, product calls. */
import { z } from 'zod';
import type { Products } from '../../products/contract';
import type { Forge } from '../forge';
import type { InvocationResult, License } from '../functions/messages';
import { uiModuleOf } from '../manifest';
import type { Mount } from '../modules/places';
import { surfaceTypeOf, type UiModule } from '../modules/registry';
import { type Access, accessOf, isOpenTo, type Viewer } from '../viewer';
import type { Lookup } from '../lookup';
import { SurfaceError } from '../surface-error';

export interface Surfaces {
  accessOf(viewer: Viewer): Access;
  /** The context of a surface. Throws `SurfaceError` where the person may not see what it stands on. */
  contextOf(viewer: Viewer, mount: Mount): Promise<Record<string, unknown>>;
  invoke(viewer: Viewer, mount: Mount, functionKey: string, payload: unknown): Promise<InvocationResult>;
  fetchProduct(viewer: Viewer, request: ProductFetch): Promise<ProductFetchAnswer>;
}

export const productFetch = z.strictObject({
  product: z.enum(['confluence', 'jira']),
  restPath: z.string().startsWith('/'),
  fetchRequestInit: z.looseObject({
    method: z.string().default('GET'),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    body: z.string().nullish(),
  }),
  isMultipartFormData: z.literal(false),
});
type ProductFetch = z.infer<typeof productFetch>;

export interface ProductFetchAnswer {
  status: number;
  statusText: string;
  headers: Record<string, string>;
  body: string;
  isAttachment: false;
}

const largestRequestBytes = 500_000;
const largestResponseBytes = 5_000_000;

export interface SurfacesOptions {
  forge: Forge;
  products: Pick<Products, 'fetch' | 'workflows' | 'people'>;
  lookup: Lookup;
  siteUrl: () => string;
  /** Whether a resolver is told the address of the site, as the surface is. */
  isSiteUrlGiven?: () => boolean;
  /** Whether a resolver runs for people who are not signed in. */
  isAnonymousInvoked?: () => boolean;
  /** Whether display conditions know the level of an issue's type. */
  hasExpressionField?: () => boolean;
}

export function openSurfaces({
  forge,
  products,
  lookup,
  siteUrl,
  isSiteUrlGiven = () => true,
  isAnonymousInvoked = () => false,
  hasExpressionField = () => true,
}: SurfacesOptions): Surfaces {
  const { manifest, installation } = forge;

  const surroundings = { lookup, workflows: products.workflows, installation, siteUrl, hasExpressionField };

  const extensionOf = async (accountId: string, module: UiModule, { extension }: Mount) => {
    const type = surfaceTypeOf(module);
    const { named, schema } = type.place;
    if (named.length > 0 && named.every((name) => !Object.hasOwn(extension, name))) {
      throw new SurfaceError(400, `A surface of "${module.key}" needs extension.${named.join(' or extension.')}.`);
    }
    return type.extension(surroundings, accountId, module, schema.parse(extension));
  };

  const accessOfViewer = ({ accountId }: Viewer): Access => accessOf(products.people, accountId);

  const contextOf = async (viewer: Viewer, mount: Mount) => {
    const module = uiModuleOf(manifest, mount.moduleKey);
    const access = accessOfViewer(viewer);
    if (!isOpenTo(module, access)) {
      throw new SurfaceError(403, `"${module.key}" is not shown to people without a license.`);
    }
    const extension = await extensionOf(viewer.accountId, module, mount);
    const license = forge.license();
    return {
      ...(access !== 'anonymous' && { accountId: viewer.accountId }),
      cloudId: installation.cloudId,
      localId: mount.localId,
      moduleKey: module.key,
      siteUrl: siteUrl(),
      environmentId: installation.environmentId,
      environmentType: 'DEVELOPMENT',
      locale: viewer.locale,
      timezone: 'UTC',
      theme: { colorMode: viewer.theme, dark: 'dark', light: 'light', spacing: 'spacing' },
      surfaceColor: null,
      permissions: { scopes: manifest.permissions.scopes, external: {} },
      ...(license && { license: licenseOfSurface(license) }),
      extension,
    };
  };

  return {
    accessOf: accessOfViewer,
    contextOf,
    async invoke(viewer, mount, functionKey, payload) {
      if (sizeOf(payload) > largestRequestBytes) throw new SurfaceError(413, 'The payload is larger than 500 KB.');
      const module = uiModuleOf(manifest, mount.moduleKey);
      if (module.resolver === undefined)
        throw new SurfaceError(400, `"${module.key}" has no resolver in the manifest.`);
      const { siteUrl: address, ...around } = await contextOf(viewer, mount);
      const accountType = accessOfViewer(viewer);
      const isAnonymous = accountType === 'anonymous';
      // Measured, and in no documentation.
      if (isAnonymous && !isAnonymousInvoked()) throw new SurfaceError(401, 'Failed to validate FCT');
      const context = { ...around, accountType, ...(isSiteUrlGiven() && { siteUrl: address }) };
      const result = await forge.invoke({
        functionKey: module.resolver.function,
        moduleKey: module.key,
        moduleType: module.type,
        ...(!isAnonymous && { accountId: viewer.accountId }),
        event: { call: { functionKey, payload }, context },
      });
      if (result.ok && sizeOf(result.value) > largestResponseBytes) {
        throw new SurfaceError(413, `The answer of "${functionKey}" is larger than 5 MB.`);
      }
      return result;
    },
    async fetchProduct(viewer, { product, restPath, fetchRequestInit: { method, headers, body } }) {
      const { accountId } = viewer;
      if (accessOfViewer(viewer) === 'anonymous') throw new SurfaceError(401, 'Failed to validate FCT');
      if (product === 'jira' && !installation.jiraConnected()) {
        throw new SurfaceError(403, 'Request jira is not allowed from confluence context.');
      }
      const prefix = product === 'confluence' ? '/wiki/' : '/rest/';
      if (!restPath.startsWith(prefix)) throw new SurfaceError(400, `A path of ${product} starts with ${prefix}.`);
      const request = new Request(new URL(restPath, 'http://product.local'), {
        method,
        headers,
        ...(typeof body === 'string' && { body }),
      });
      const { scopes } = manifest.permissions;
      const response = await products.fetch(request, { as: 'user', accountId, scopes });
      return {
        status: response.status,
        statusText: response.statusText,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
        isAttachment: false,
      };
    },
  };
}

/** As `@forge/bridge` types it; a lapsed one was a subscription. */
const licenseOfSurface = ({ isActive }: License) => ({
  active: isActive,
  billingPeriod: 'MONTHLY',
  ccpEntitlementId: 'local',
  ccpEntitlementSlug: 'local',
  isEvaluation: false,
  subscriptionEndDate: null,
  supportEntitlementNumber: null,
  trialEndDate: null,
  type: 'COMMERCIAL',
  modes: null,
});

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
