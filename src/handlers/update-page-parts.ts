import { asApp } from '@forge/api';
import type { ApprovalStatus } from '../api';
import { withPageParts } from '../approval/copies/page-parts';
import { getPage, updatePage } from '../atlassian/confluence/pages';
import { getPeople } from '../atlassian/confluence/people';
import { isProductError } from '../atlassian/product-error';
import type { DesignRecord } from '../store/design-record';
import { isBuiltIn, templateOf } from '../templates/registry';
import { designApproval } from './design-approval';
import { designOf } from './design-summary';
import { named } from './named';

const tries = 4;

/**
 * Brings the Status and Approval parts of a page in step, in what was read just before. A design that was never sent to
 * review is left as its authors wrote it.
 */
export async function updatePageParts(pageId: string, record: DesignRecord): Promise<void> {
  if (!record.approval) return;
  for (let attempt = 1; ; attempt += 1) {
    const page = await getPage(asApp(), pageId);
    const design = designOf(page);
    const { policy, standing, roles } = await designApproval({ page, design, record });
    if (!policy.updatesPage || !design.document) return;
    const signed = standing.roles.flatMap(({ signOffs }) => signOffs.map(({ accountId }) => accountId));
    const people = await getPeople(asApp(), signed);
    const document = withPageParts(design.document, {
      standing,
      roles: roles.map(({ name }) => name),
      words: wordsOf(design.config ?? record),
      nameOf: (accountId) => named(accountId, people).displayName,
    });
    if (document === design.document) return;
    try {
      await updatePage(asApp(), page, document, 'Status and sign-offs brought in step');
      return;
    } catch (error) {
      if (!isProductError(error, 'conflict') || attempt === tries) throw error;
    }
  }
}

const wordsOf = ({ templateId }: Pick<DesignRecord, 'templateId'>): Partial<Record<ApprovalStatus, string>> =>
  templateId !== undefined && isBuiltIn(templateId) ? templateOf(templateId).statusWords : {};
