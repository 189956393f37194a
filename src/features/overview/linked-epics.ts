import { asUser } from '@forge/api';
import type { DesignSummary } from '../../contract/api';
import { getIssues } from '../../platform/jira/issues';
import { isProductError } from '../../platform/product-error';
import { issueSummaryOf } from '../designs/epic';

/** The epics that designs are linked to, as the person may see them, in one call. Where Jira isn't connected, none. */
export async function linkedEpics(
  siteUrl: string,
  epicIds: readonly (string | undefined)[],
): Promise<(epicId: string | undefined) => DesignSummary['epic']> {
  const wanted = [...new Set(epicIds.filter((id) => id !== undefined))];
  try {
    const issues = await getIssues(asUser(), wanted);
    const epics = new Map(issues.map((issue) => [issue.id, issueSummaryOf(siteUrl, issue)]));
    return (epicId) => (epicId === undefined ? null : (epics.get(epicId) ?? 'hidden'));
  } catch (error) {
    if (isProductError(error, 'not-connected')) return () => null;
    // Who has no license of Jira reads the designs all the same.
    if (isProductError(error, 'forbidden')) return (epicId) => (epicId === undefined ? null : 'hidden');
    throw error;
  }
}
