import { asUser, route } from '@forge/api';
import { z } from 'zod';
import { acceptJson, answerOf } from '../../platform/answer';
import { getPage, mayEditDraft, type Page } from '../../platform/confluence/pages';
import { isProductError } from '../../platform/product-error';

declare const checked: unique symbol;

/** A person may edit a page, as Confluence said when it was asked as that person. Only this file makes one. */
export interface PageRight {
  pageId: string;
  accountId: string;
  /** When Confluence was asked, as ISO 8601. */
  at: string;
  readonly [checked]: 'page';
}

/** A person may edit an issue, as Jira said when it was asked as that person. Only this file makes one. */
export interface IssueRight {
  issueId: string;
  accountId: string;
  at: string;
  readonly [checked]: 'issue';
}

const now = (): string => new Date().toISOString();

const pageRightOf = (pageId: string, accountId: string) => ({ pageId, accountId, at: now() }) as PageRight;

/** A page, and the right to edit it where the person who calls has it. Throws `not-found` for one that is no page to them. */
export async function pageWithRight(
  pageId: string,
  accountId: string,
): Promise<{ page: Page & { canEdit: boolean }; right: PageRight | undefined }> {
  const page = await getPage(asUser(), pageId);
  return { page, right: page.canEdit ? pageRightOf(page.id, accountId) : undefined };
}

/** The right to edit a page that has never been published. */
export async function draftRight(pageId: string, accountId: string): Promise<PageRight | undefined> {
  return (await mayEditDraft(asUser(), pageId)) ? pageRightOf(pageId, accountId) : undefined;
}

const permissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** The right to edit an issue, if the person who calls has it; an issue that they may not see, they may not edit. */
export async function issueRight(issueId: string, accountId: string): Promise<IssueRight | undefined> {
  try {
    const found = await answerOf(
      { product: 'Jira', name: `read what may be done with issue ${issueId}` },
      permissions,
      () =>
        asUser().requestJira(route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=EDIT_ISSUES`, {
          method: 'GET',
          headers: acceptJson,
        }),
    );
    return found.permissions.EDIT_ISSUES?.havePermission === true
      ? ({ issueId, accountId, at: now() } as IssueRight)
      : undefined;
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return undefined;
    throw error;
  }
}
