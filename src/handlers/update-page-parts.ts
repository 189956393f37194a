import { asApp } from '@forge/api';
import type { AdfDocument } from '../adf/node';
import type { ApprovalStatus } from '../api';
import { withPageParts } from '../approval/copies/page-parts';
import type { Page } from '../atlassian/confluence/pages';
import { getPeople } from '../atlassian/confluence/people';
import { rewritePage } from '../atlassian/confluence/rewrite-page';
import type { DesignRecord } from '../store/design-record';
import { isBuiltIn, templateOf } from '../templates/registry';
import { designApproval } from './design-approval';
import { designOf } from './design-summary';
import { named } from './named';

/**
 * Brings the Status and Approval parts of a page in step. A design that was never sent to review is left as its authors
 * wrote it.
 */
export async function updatePageParts(pageId: string, record: DesignRecord): Promise<void> {
  if (!record.approval) return;
  await rewritePage(asApp(), pageId, {
    change: async (stored, page) => ({ document: await inStep(stored, page, record) }),
    versionMessage: 'Status and sign-offs brought in step',
  });
}

async function inStep(stored: AdfDocument, page: Page, record: DesignRecord): Promise<AdfDocument> {
  const design = designOf(page);
  const { policy, standing, roles } = await designApproval({ page, design, record });
  if (!policy.updatesPage) return stored;
  const signed = standing.roles.flatMap(({ signOffs }) => signOffs.map(({ accountId }) => accountId));
  const people = await getPeople(asApp(), signed);
  return withPageParts(stored, {
    standing,
    roles: roles.map(({ name }) => name),
    words: wordsOf(design.config ?? record),
    nameOf: (accountId) => named(accountId, people).displayName,
  });
}

const wordsOf = ({ templateId }: Pick<DesignRecord, 'templateId'>): Partial<Record<ApprovalStatus, string>> =>
  templateId !== undefined && isBuiltIn(templateId) ? templateOf(templateId).statusWords : {};
