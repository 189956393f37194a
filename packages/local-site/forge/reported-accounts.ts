/** Atlassian's personal data reporting: what `privacy.reportPersonalData` of `@forge/api` posts. */
import { z } from 'zod';
import type { Clock } from '../clock';
import type { Products } from '../products/contract';
import type { Store } from '../store';
import type { Log } from './log';

/** One report of accounts that the app stores. */
export interface AccountReport {
  at: string;
  accountIds: string[];
}

export interface ReportedAccounts {
  /** The reports that were accepted, in order. */
  readonly reports: AccountReport[];
  /** Answers `POST /app/report-accounts`; `scopes` are the manifest's. */
  handle(body: unknown, scopes: readonly string[]): Response;
}

export const reportScope = 'report:personal-data';
const mostAccounts = 90;

/** The cycle is seven days; a schedule comes a little early or late. */
const cycleMilliseconds = 6 * 24 * 60 * 60 * 1000;

/** How often an app may report an account that it was told is closed: "not beyond a reasonable time". */
const mostReportsOfClosed = 3;

const request = z.strictObject({
  accounts: z
    .array(
      z.strictObject({
        accountId: z
          .string()
          .regex(/^[A-Za-z0-9:-]{1,128}$/)
          .refine((accountId) => accountId !== 'unknown'),
        updatedAt: z.iso.datetime({ offset: true }),
      }),
    )
    .min(1)
    .max(mostAccounts),
});

interface Reported {
  /** When each account was last reported. */
  at: Record<string, number>;
  /** How often each account was answered as closed. */
  closed: Record<string, number>;
}

export function openReportedAccounts(
  store: Store,
  products: Pick<Products, 'accountNews'>,
  clock: Clock,
  log: Log,
): ReportedAccounts {
  const data = store.section<Reported>('forge-reported-accounts', () => ({ at: {}, closed: {} }));
  const reports: AccountReport[] = [];
  const complain = (text: string) => {
    log.write({ level: 'error', source: 'site', text });
  };
  return {
    reports,
    handle(body, scopes) {
      if (!scopes.includes(reportScope)) {
        return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
      }
      const { data: asked, error } = request.safeParse(body);
      if (!asked) {
        const errorMessage = z.prettifyError(error);
        return Response.json({ errorType: 'BAD_REQUEST', errorMessage }, { status: 400 });
      }
      reports.push({
        at: new Date(clock.now()).toISOString(),
        accountIds: asked.accounts.map(({ accountId }) => accountId),
      });
      const news = asked.accounts.flatMap(({ accountId, updatedAt }) => {
        const before = data.at[accountId];
        if (before !== undefined && clock.now() - before < cycleMilliseconds)
          complain(`The account ${accountId} was reported twice within a cycle.`);
        data.at[accountId] = clock.now();
        const status = products.accountNews(accountId, updatedAt);
        if (status === 'closed') {
          data.closed[accountId] = (data.closed[accountId] ?? 0) + 1;
          if (data.closed[accountId] > mostReportsOfClosed)
            complain(`The account ${accountId} was reported again, long after it was closed.`);
        }
        return status === undefined ? [] : [{ accountId, status }];
      });
      store.changed();
      return news.length === 0
        ? new Response(null, { status: 204 })
        : Response.json({ accounts: news }, { headers: { 'Cycle-Period': 'P7D' } });
    },
  };
}
