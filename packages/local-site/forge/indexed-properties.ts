import type { IndexedProperty } from '../products/contract';
import type { Forge } from './forge';

/** What of issue properties the app has Jira index; nothing where the app is not connected to Jira. */
export function indexedPropertiesOf({
  manifest,
  installation,
}: Pick<Forge, 'manifest' | 'installation'>): IndexedProperty[] {
  if (!installation.jiraConnected()) return [];
  return manifest.modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
    values.map((value) => ({ propertyKey, ...value })),
  );
}
