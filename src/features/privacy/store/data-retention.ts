import { kvs } from '@forge/kvs';
import { writeIfUnchanged } from '../../../platform/storage/conditional-write';
import {
  type Save,
  type SaveResult,
  savesSince,
  type NewSave,
  versionOf,
  withSave,
} from '../../../platform/storage/saves';

/** How long superseded rounds of review are kept on the site. No value is null; what is not there is left out. */
interface RetentionRecord {
  [attribute: string]: unknown;
  /** Absent: for ever. */
  months?: number;
  saves?: Save[];
  /** Goes up by one with each change. */
  version: number;
}

const entityName = 'data-retention';
export const retentionKey = 'site';
const stored = () => kvs.entity<RetentionRecord>(entityName).get(retentionKey);

/** Months that superseded rounds are kept, `null` for ever, and the version of that for a save to name. */
export async function getRetention(): Promise<{ months: number | null; version: number }> {
  const record = await stored();
  return { months: record?.months ?? null, version: versionOf(record?.saves) };
}

export async function setRetention(months: number | null, saving: NewSave): Promise<SaveResult> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = await stored();
    if ((before?.months ?? null) === months) return 'unchanged';
    if (versionOf(before?.saves) !== saving.version) return { stale: savesSince(before?.saves, saving.version) };
    const next: RetentionRecord = {
      ...(months !== null && { months }),
      saves: withSave(before?.saves, saving, ['months']),
      version: (before?.version ?? 0) + 1,
    };
    if (await writeIfUnchanged(entityName, retentionKey, next, before)) return 'saved';
  }
  throw new Error('The data retention kept changing');
}
