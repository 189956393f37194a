import type { ModuleDescription } from '../../forge/bridge/host';
import { request } from './request';

export type SitePerson = { accountId: string; displayName: string; email: string; role: string };
export type Session = {
  /** What the app is called. */
  app: string;
  /** What to try, as the app's repository says it. */
  steps: string[];
  people: SitePerson[];
  nobody: SitePerson;
  person: SitePerson;
  locale: string;
};
export type AppModule = ModuleDescription;

export const getSession = () => request<Session>('/_site/session');
export const becomePerson = (accountId: string) => request<unknown>('/_site/session', 'POST', { accountId });
export const keepTheme = (theme: 'light' | 'dark') => request<unknown>('/_site/session', 'POST', { theme });

export const keepLocale = (locale: string) => request<unknown>('/_site/session', 'POST', { locale });

/** The app's modules that show something; on an issue, those whose display condition holds there. */
export const getModules = async (issueKey?: string): Promise<AppModule[]> =>
  (await request<{ modules: AppModule[] }>(`/_site/modules${issueKey ? `?issue=${issueKey}` : ''}`)).modules;

export const isJiraConnected = async (): Promise<boolean> =>
  (await request<{ connected: boolean }>('/_site/jira-connection')).connected;
export const isConsentAsked = async (): Promise<boolean> =>
  (await request<{ consent: 'asked' | 'given' }>('/_site/settings')).consent === 'asked';
/** Asks everybody for their consent anew, or nobody. */
export const askForConsent = async (asked: boolean): Promise<void> => {
  await request<unknown>('/_site/consents', 'DELETE');
  await request<unknown>('/_site/settings', 'PUT', { consent: asked ? 'asked' : 'given' });
};

export const isOpenToAnonymous = async (spaceKey: string): Promise<boolean> =>
  (await request<{ isOpen: boolean }>(`/_site/spaces/${spaceKey}/anonymous-access`)).isOpen;
export const setAnonymousAccess = (spaceKey: string, isOpen: boolean) =>
  request<unknown>(`/_site/spaces/${spaceKey}/anonymous-access`, 'PUT', { isOpen });
/** Somebody with an account and no license, who may edit the space. */
export const addGuest = (spaceKey: string) => request<unknown>('/_site/guests', 'POST', { spaceKey });

export const connectJira = (connected: boolean) => request<unknown>('/_site/jira-connection', 'POST', { connected });
