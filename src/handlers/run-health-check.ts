import { getHealthRun, type HealthRun, missingEntities, setHealthRun, storageReads } from '../store/health-check';
import type { Handler } from './answering';
import { reportOf } from './get-health-check';
import { healthPage } from './health-page';
import { requireAdmin } from './require-admin';
import { tryCall } from './try-call';

/** More admins than take part in a first deployment. */
const mostPages = 10;

/** Runs the checks as the person who asks, on a private page of theirs. */
export const runHealthCheck: Handler<'runHealthCheck'> = async ({ spaceId }) => {
  await requireAdmin();
  const startedAt = new Date().toISOString();
  const known = (await getHealthRun())?.pageIds ?? [];
  const [storage, page] = await Promise.all([
    lookAtStorage(startedAt),
    tryCall(() => healthPage(spaceId, known, startedAt)),
  ]);
  const made = 'value' in page ? page.value : undefined;
  const run: HealthRun = {
    observed: { startedAt, storage, page: 'value' in page ? 'ok' : page.trouble },
    pageIds: [...new Set([...(made ? [made.id] : []), ...known])].slice(0, mostPages),
    pageUrl: made?.url ?? null,
  };
  await setHealthRun(run);
  return { report: reportOf(run) };
};

async function lookAtStorage(value: string) {
  return { reads: await storageReads(value), missingEntities: await missingEntities() };
}
