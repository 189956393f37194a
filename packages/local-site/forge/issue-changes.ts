/** Who changed which issue since the site was started, for pages that show one. */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Products } from '../products/contract';
import type { Viewer } from './viewer';

const change = z.object({ atlassianId: z.string(), issue: z.object({ key: z.string() }) });

interface IssueChanges {
  /** How many changes somebody else has made to an issue: Jira tells nobody of their own. */
  byOthers(accountId: string, issueKey: string): number;
}

function watchIssueChanges(products: Pick<Products, 'onEvent'>): IssueChanges {
  const counts = new Map<string, Map<string, number>>();
  products.onEvent((event) => {
    const { data } = change.safeParse(event);
    if (!data || event.eventType !== 'avi:jira:updated:issue') return;
    const { atlassianId, issue } = data;
    const people = counts.get(issue.key) ?? new Map<string, number>();
    counts.set(issue.key, people.set(atlassianId, (people.get(atlassianId) ?? 0) + 1));
  });
  return {
    byOthers: (accountId, issueKey) =>
      [...(counts.get(issueKey) ?? [])].reduce((sum, [by, count]) => (by === accountId ? sum : sum + count), 0),
  };
}

export function issueChangeRoutes(products: Pick<Products, 'onEvent'>, viewerOf: (context: Context) => Viewer): Hono {
  const changes = watchIssueChanges(products);
  const app = new Hono();
  app.get('/issue-changes/:key', (context) =>
    context.json({ count: changes.byOthers(viewerOf(context).accountId, context.req.param('key')) }),
  );
  return app;
}
