import { getRetention as storedRetention, setRetention } from '../store/data-retention';
import type { Handler } from './answering';
import { requireAdmin } from './require-admin';
import { staleSave } from './stale-save';

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
