/** The one installation of the app on the local site: required in Confluence, connected to Jira or not. */
import type { Store } from '../store';

export interface Installation {
  readonly cloudId: string;
  readonly environmentId: string;
  readonly installationId: string;
  /** The product the app is installed in first. */
  readonly contextAri: string;
  /** The one that it is connected to. */
  readonly jiraContextAri: string;
  jiraConnected(): boolean;
  setJiraConnected(connected: boolean): void;
  isInstalled(): boolean;
  /** From then on no function runs. Jira, which the app is connected to, goes with it. */
  remove(): void;
  /** The products the app may call. */
  installedIn(): string[];
}

interface InstallationData {
  jiraConnected: boolean;
  isRemoved?: true;
}

const cloudId = '0f6b7a52-3c1d-4e8f-9a20-5d4c3b2a1f00';

export function openInstallation(store: Store): Installation {
  const data = store.section<InstallationData>('forge-installation', () => ({ jiraConnected: true }));
  const contextAri = `ari:cloud:confluence::site/${cloudId}`;
  const jiraContextAri = `ari:cloud:jira::site/${cloudId}`;
  return {
    cloudId,
    environmentId: '3b9f1c64-0d7e-4a25-8c13-6e5d4f3a2b10',
    installationId: '8c2e5d71-4b6a-4f90-b3e8-1a0f9d8c7b20',
    contextAri,
    jiraContextAri,
    jiraConnected: () => data.jiraConnected,
    setJiraConnected(connected) {
      data.jiraConnected = connected;
      store.changed();
    },
    isInstalled: () => data.isRemoved !== true,
    remove() {
      Object.assign(data, { jiraConnected: false, isRemoved: true });
      store.changed();
    },
    installedIn: () => [contextAri, ...(data.jiraConnected ? [jiraContextAri] : [])],
  };
}
