/** What the host page asks the site's server on behalf of a surface. */
export interface Mount {
  moduleKey: string;
  entry?: 'config' | 'create' | 'edit' | 'view';
  localId: string;
  extension: Record<string, unknown>;
}

export interface IssueContextStatus {
  type: 'badge' | 'lozenge' | 'icon';
  value: { label: string; url?: string; type?: string };
}

export interface ModuleDescription {
  key: string;
  type: string;
  title: string;
  description?: string;
  icon?: string;
  url: string;
  /** Not shown to the person who looks: they have no license. */
  isClosed?: boolean;
  layout?: 'block' | 'inline' | 'bodied';
  config?: { url: string; title?: string; viewportSize: string; openOnInsert: boolean };
  /** Of a page in a space or its settings: the end of its address. */
  route?: string;
  /** Of an action on a page: how large its dialog is. */
  viewportSize?: string;
  /** Of an issue context: what its button says, and what stands beside it until the app says more. */
  label?: string;
  status?: IssueContextStatus;
  /** Of a validator: the screens its rules are configured on. */
  screens?: Partial<Record<'create' | 'edit' | 'view', string>>;
  /** What a macro's node in a page names it by. */
  extensionKey: string;
  extensionId: string;
}

export type ConsentProduct = 'confluence' | 'jira';

type InvocationResult =
  { ok: true; value?: unknown } | { ok: false; error: { name: string; message: string }; consentTo?: ConsentProduct[] };

export const fetchModules = () =>
  ask<{ modules: ModuleDescription[]; resources: Record<string, string> }>('/_site/modules');

export const fetchContext = (mount: Mount) => ask<Record<string, unknown>>('/_site/bridge/context', { mount });

/**
 * What the resolver gave. Throws with its error, as `invoke` of @forge/bridge does. Where the person has to consent first,
 * waits for `allowed`, and makes the call again.
 */
export async function invokeResolver(
  mount: Mount,
  functionKey: string,
  payload: unknown,
  allowed: (products: readonly ConsentProduct[]) => Promise<void>,
): Promise<unknown> {
  const result = await ask<InvocationResult>('/_site/bridge/invoke', { mount, functionKey, payload });
  if (result.ok) return result.value;
  if (result.consentTo !== undefined) {
    await allowed(result.consentTo);
    return invokeResolver(mount, functionKey, payload, allowed);
  }
  throw Object.assign(new Error(`There was an error invoking the function - ${result.error.message}`), {
    name: result.error.name,
  });
}

export const giveConsent = (products: readonly ConsentProduct[]) => ask<unknown>('/_site/consents', { products });

export const fetchProduct = (request: unknown) => ask<unknown>('/_site/bridge/product', request);

/** The address, on this site, of a place that `router` names. */
export async function addressOf(location: Record<string, unknown>): Promise<string> {
  const url = location.url;
  const path = typeof url === 'string' ? url : (await ask<{ path: string }>('/_site/bridge/path', location)).path;
  const address = new URL(path, window.location.href);
  if (!['http:', 'https:'].includes(address.protocol)) throw new Error(`An app may not navigate to ${address.href}`);
  return address.href;
}

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The site answered ${String(response.status)}.`);
  return answer;
}
