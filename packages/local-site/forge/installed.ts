/** Tells the app that it was installed, and that it is about to be uninstalled. */
import type { Product } from '../products/contract';
import type { Store } from '../store';
import type { Forge } from './forge';
import type { InvocationResult } from './functions/messages';

const eventType = 'avi:forge:installed:app';

/** Once, and before anything else runs: a real installation is long over by then. */
export async function announceInstallation(
  { manifest, installation, invoke }: Pick<Forge, 'manifest' | 'installation' | 'invoke'>,
  store: Store,
): Promise<void> {
  const data = store.section('forge-installed', () => ({ isAnnounced: false }));
  if (data.isAnnounced) return;
  data.isAnnounced = true;
  store.changed();
  for (const { key, function: functionKey, events } of manifest.modules.trigger) {
    if (!events.includes(eventType)) continue;
    const { installationId: id, contextAri: context, environmentId } = installation;
    const event = { id, context, app: { id: manifest.app.id, version: '1.0.0' }, environment: { id: environmentId } };
    await invoke({ functionKey, moduleKey: key, moduleType: 'core:trigger', event });
  }
}

/**
 * Runs the functions of `preUninstall`, then removes the installation whatever they answer: from both products, or from
 * Jira alone. Confluence is required.
 */
export async function uninstall(
  { manifest, installation, invoke }: Pick<Forge, 'manifest' | 'installation' | 'invoke'>,
  from: Product,
): Promise<InvocationResult[]> {
  const results: InvocationResult[] = [];
  for (const { key, function: functionKey } of manifest.modules.preUninstall) {
    const event = { context: { cloudId: installation.cloudId, moduleKey: key }, contextToken: 'local' };
    results.push(
      await invoke({ functionKey, moduleKey: key, moduleType: 'core:preUninstall', event, installContextOf: from }),
    );
  }
  if (from === 'jira') installation.setJiraConnected(false);
  else installation.remove();
  return results;
}
