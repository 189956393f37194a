/** Uninstalling: the app is told before, with 55 seconds at most, and the installation goes whatever comes of that. */
import type { Forge } from './forge';
import type { InvocationResult } from './functions/messages';
import type { Product } from './product-of';

/** From Confluence, which the app requires, means from both. Gives what came of the functions that were told. */
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
