/** The one installation of the app on the local site: required in Confluence, connected to Jira or not. */
import type { Store } from '../store';

export interface Installation {
  readonly cloudId: string;
  readonly environmentId: string;
  readonly installationId: string;
  /** The product the app is installed in first. */
  readonly contextAri: string;
  jiraConnected(): boolean;
  setJiraConnected(connected: boolean): void;
  /** The products the app may call. */
  installedIn(): string[];
}

const cloudId = '0f6b7a52-3c1d-4e8f-9a20-5d4c3b2a1f00';

export function openInstallation(store: Store): Installation {
  const data = store.section('forge-installation', () => ({ jiraConnected: true }));
  const contextAri = `ari:cloud:confluence::site/${cloudId}`;
  return {
    cloudId,
    environmentId: '3b9f1c64-0d7e-4a25-8c13-6e5d4f3a2b10',
    installationId: '8c2e5d71-4b6a-4f90-b3e8-1a0f9d8c7b20',
    contextAri,
    jiraConnected: () => data.jiraConnected,
    setJiraConnected(connected) {
      data.jiraConnected = connected;
      store.changed();
    },
    installedIn: () => [contextAri, ...(data.jiraConnected ? [`ari:cloud:jira::site/${cloudId}`] : [])],
  };
}
