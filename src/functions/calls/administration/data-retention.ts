import { getRetention as storedRetention, setRetention } from '../../../features/privacy/store/data-retention';
import type { Handler } from '../../runtime/answering';
import { requireAdmin } from '../../runtime/require-admin';
import { staleSave } from '../../../features/sync/stale-save';

export const getRetention: Handler<'getRetention'> = async () => {
  await requireAdmin();
  return storedRetention();
};

export const saveRetention: Handler<'saveRetention'> = async ({ months, version }, { accountId }) => {
  await requireAdmin();
  const saved = await setRetention(months, { version, by: accountId, at: new Date().toISOString() });
  if (typeof saved === 'object') throw await staleSave('settings', saved.stale);
  return storedRetention();
};
