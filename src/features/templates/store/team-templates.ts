import { kvs } from '@forge/kvs';
import type { AdfDocument } from '../../../contract/adf-node';
import type { TeamTemplateId } from '../../../contract/api';
import {
  type TransactionWrite,
  type Versioned,
  writeIfUnchanged,
  writeInTransaction,
} from '../../../platform/storage/conditional-write';
import { readKeys } from '../../../platform/storage/read-keys';
import { tooManyConflicts } from '../../../platform/storage/storage-error';
import type { TeamTemplateRecord, TemplateDocument } from './team-template-record';

const entityName = 'team-template';
const templates = () => kvs.entity<TeamTemplateRecord>(entityName);
const documentKeyOf = (id: string) => `team-template-document:${id}`;
const documentKey = (id: TeamTemplateId) => documentKeyOf(id);

/** Of a removed template too: it says so in `removedAt`. */
export const getTeamTemplate = (id: TeamTemplateId): Promise<TeamTemplateRecord | undefined> => templates().get(id);

export const getTemplateDocument = (id: TeamTemplateId): Promise<TemplateDocument | undefined> =>
  kvs.get<TemplateDocument>(documentKey(id));

/** Which templates a space has: an index can miss the one that was just saved, this list does not. */
interface SpaceTemplates extends Versioned {
  spaceId: string;
  /** Of those that are not removed. */
  templateIds: TeamTemplateId[];
}

const listName = 'space-templates';
const listOf = (spaceId: string) => kvs.entity<SpaceTemplates>(listName).get(spaceId);

/** The templates of a space that are not removed, by name. */
export async function teamTemplatesOf(spaceId: string): Promise<TeamTemplateRecord[]> {
  const records = await readKeys<TeamTemplateRecord>((await listOf(spaceId))?.templateIds ?? [], entityName);
  return [...records.values()]
    .filter(({ removedAt }) => removedAt === undefined)
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
}

/** Stores the template, its document and its place in the list of its space together, or nothing. */
export const addTeamTemplate = (record: TeamTemplateRecord, document: TemplateDocument): Promise<void> =>
  changeList(record.spaceId, (templateIds) => [...templateIds, record.id], [
    { key: record.id, value: record, entityName },
    { key: documentKey(record.id), value: document },
  ]);

async function changeList(
  spaceId: string,
  change: (templateIds: readonly TeamTemplateId[]) => TeamTemplateId[],
  along: readonly TransactionWrite[],
): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await listOf(spaceId);
    // A transaction has conditions on what is there alone: an empty list comes first.
    const before = stored ?? { spaceId, templateIds: [], version: 1 };
    if (!stored && !(await writeIfUnchanged<SpaceTemplates>(listName, spaceId, before, undefined))) continue;
    const next = { ...before, templateIds: change(before.templateIds), version: before.version + 1 };
    if (await writeInTransaction<SpaceTemplates>(listName, spaceId, next, before, along)) return;
  }
  throw tooManyConflicts(`the templates of space ${spaceId}`);
}

/**
 * Changes a template's record, and its document where `document` gives one. Runs again when somebody else wrote in
 * between. Undefined where there is no such template, or none any more.
 */
export async function changeTeamTemplate(
  id: TeamTemplateId,
  change: (record: TeamTemplateRecord) => TeamTemplateRecord,
  document?: (record: TeamTemplateRecord) => TemplateDocument,
): Promise<TeamTemplateRecord | undefined> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await getTeamTemplate(id);
    if (!stored || stored.removedAt !== undefined) return undefined;
    const next = { ...change(stored), version: stored.version + 1 };
    const along = document ? [{ key: documentKey(id), value: document(next) }] : [];
    if (await writeInTransaction(entityName, id, next, stored, along)) return next;
  }
  throw tooManyConflicts(`the template ${id}`);
}

/** Takes the template away; its record stays, so that designs can still say its name. */
export async function removeTeamTemplate(id: TeamTemplateId, at: string, by: string): Promise<boolean> {
  const removed = await changeTeamTemplate(id, (record) => ({
    ...record,
    removedAt: at,
    updatedAt: at,
    updatedBy: by,
  }));
  if (!removed) return false;
  await changeList(removed.spaceId, (templateIds) => templateIds.filter((other) => other !== id), [
    { key: documentKey(id), value: undefined },
  ]);
  return true;
}

/** The documents of some templates, by the template's id. */
export async function documentsOfTemplates(ids: readonly string[]): Promise<Map<string, AdfDocument>> {
  const idOf = new Map(ids.map((id) => [documentKeyOf(id), id]));
  const found = await readKeys<TemplateDocument>([...idOf.keys()]);
  return new Map([...found].map(([key, { json }]) => [idOf.get(key) ?? '', JSON.parse(json) as AdfDocument]));
}

/** The document of a template, changed, to be stored along with its record; nothing where it has none. */
export async function documentWithTemplate(
  id: string,
  change: (document: AdfDocument) => AdfDocument,
): Promise<TransactionWrite[]> {
  const key = documentKeyOf(id);
  const stored = await kvs.get<TemplateDocument>(key);
  return stored
    ? [{ key, value: { ...stored, json: JSON.stringify(change(JSON.parse(stored.json) as AdfDocument)) } }]
    : [];
}
