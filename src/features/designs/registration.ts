import type { ClaimedConfig } from '../reading/macro';
import type { DesignLink } from './store/design-link';
import { type DesignRecord, linkedIssueOf, withLink } from './store/design-record';
import { changeDesignRecord, getDesignRecord, unregistered } from './store/designs';
import { rememberRecentPage } from './store/recent-pages';
import { getLinkRequest, insertedLink, type LinkRequest } from './store/link-requests';
import { queuePageStatus } from './status-queue';

/**
 * Stores what a published page brings about: the template that its macro names, and the link that somebody asked for
 * through the app, if the macro names that issue. An issue that only the macro names is linked to nothing.
 */
export async function registerDesign(pageId: string, config: ClaimedConfig | undefined): Promise<DesignRecord> {
  const request = await requestOf((await getDesignRecord(pageId)) ?? unregistered(pageId), config);
  return changeDesignRecord(pageId, (record) => registered(record, config, request));
}

/** The record as registering would leave it, without storing it. */
export const readRegistration = async (pageId: string, config: ClaimedConfig | undefined): Promise<DesignRecord> =>
  (await registrationOf(pageId, config)).record;

/** The same, with whether it is stored like that. */
export async function registrationOf(
  pageId: string,
  config: ClaimedConfig | undefined,
): Promise<{ record: DesignRecord; isStored: boolean }> {
  const stored = await getDesignRecord(pageId);
  const before = stored ?? unregistered(pageId);
  const record = registered(before, config, await requestOf(before, config));
  return { record, isStored: record === stored };
}

/** Whether a macro names an issue that its page is not linked to. */
export const namesAnother = (record: DesignRecord, config: ClaimedConfig | undefined): config is NamingConfig =>
  config?.epicId !== undefined && config.epicId !== linkedIssueOf(record);

type NamingConfig = ClaimedConfig & { epicId: string };

const requestOf = async (record: DesignRecord, config: ClaimedConfig | undefined): Promise<LinkRequest | undefined> =>
  namesAnother(record, config) ? getLinkRequest(record.pageId, config.epicId) : undefined;

/** `request`: the one about the page and the issue that its macro names. */
export function registered(
  record: DesignRecord,
  config: ClaimedConfig | undefined,
  request: LinkRequest | undefined,
): DesignRecord {
  if (!config) return record;
  const link = namesAnother(record, config) ? insertedLink(record, request) : undefined;
  const named = withTemplate(record, config);
  return link ? withLink(named, link) : named;
}

function withTemplate(record: DesignRecord, config: ClaimedConfig): DesignRecord {
  if (config.templateId === record.templateId && config.templateVersion === record.templateVersion) return record;
  const { templateId, templateVersion, ...rest } = record;
  return {
    ...rest,
    ...(config.templateId !== undefined && { templateId: config.templateId }),
    ...(config.templateVersion !== undefined && { templateVersion: config.templateVersion }),
  };
}

/** What is stored, with the link that was read as registering would leave it, where that one is newer. */
export const withNewerLink = (stored: DesignRecord, read: DesignRecord): DesignRecord =>
  read.link && read.link.at > (stored.linkChangedAt ?? '') ? withLink(stored, read.link) : stored;

/** Stores a link, and has what others see of the design follow. */
export async function storeLink(link: DesignLink, config: ClaimedConfig | undefined): Promise<DesignRecord> {
  await rememberRecentPage(link.epicId, link.pageId);
  const record = await changeDesignRecord(link.pageId, (stored) => {
    const named = config ? withTemplate(stored, config) : stored;
    return linkedIssueOf(stored) === link.epicId ? named : withLink(named, link);
  });
  await queuePageStatus(link.pageId);
  return record;
}
