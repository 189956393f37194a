import { kvs } from '@forge/kvs';

/** Written by what runs in Confluence, looked for by what runs in Jira. */
export const firstRunKey = 'seen-from-confluence';

/** For work that only Confluence starts: from now on Jira finds out that the two have one storage, if they have. */
export async function noteRunInConfluence(): Promise<void> {
  if ((await kvs.get(firstRunKey)) === undefined) await kvs.set(firstRunKey, new Date().toISOString());
}

/**
 * Whether what runs in Jira sees what was stored from Confluence. No documentation settles whether an app that is installed
 * in both has one storage. Also `false` as long as nothing of the app has run in Confluence.
 */
export const seesStorageOfConfluence = async (): Promise<boolean> => (await kvs.get(firstRunKey)) !== undefined;
