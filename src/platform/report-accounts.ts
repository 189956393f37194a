import { privacy } from '@forge/api';
import { z } from 'zod';

/** Atlassian's limit for one report. */
export const mostInReport = 90;

/** What Atlassian says of an account: it was closed, or its profile changed since the time that was reported. */
export interface AccountReport {
  accountId: string;
  status: 'closed' | 'updated';
}

/** A report that Atlassian did not take. */
export class ReportRefused extends Error {
  constructor(
    readonly status: number | undefined,
    /** In seconds, where Atlassian asks for a pause. */
    readonly retryAfter: number | undefined,
  ) {
    super(`Report of accounts: ${String(status ?? 'no answer')}`);
    this.name = 'ReportRefused';
  }
}

const refusal = z.object({ status: z.number(), headers: z.instanceof(Headers).optional() });

/**
 * Reports accounts whose ids the app stores, `mostInReport` at most; of those that Atlassian does not answer with, there
 * is nothing to do. `updatedAt`: when the app last knew that what it stores of an account is right.
 */
export async function reportAccounts(
  accounts: readonly { accountId: string; updatedAt: string }[],
): Promise<AccountReport[]> {
  try {
    return await privacy.reportPersonalData([...accounts]);
  } catch (error) {
    const { data } = refusal.safeParse(error);
    const seconds = Number(data?.headers?.get('Retry-After') ?? Number.NaN);
    throw new ReportRefused(data?.status, Number.isFinite(seconds) ? seconds : undefined);
  }
}
