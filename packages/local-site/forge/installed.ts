/** Tells the app, once, that it was installed: before anything else runs, as a real installation is long over by then. */
import type { Store } from '../store';
import type { Forge } from './forge';

const eventType = 'avi:forge:installed:app';

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
