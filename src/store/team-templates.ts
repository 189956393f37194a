import { kvs } from '@forge/kvs';
import type { TeamTemplateId } from '../api';
import { writeIfUnchanged, writeTogether } from './conditional-write';
import type { TeamTemplateRecord, TemplateDocument } from './team-template-record';

const entityName = 'team-template';
const templates = () => kvs.entity<TeamTemplateRecord>(entityName);
const documentKey = (id: TeamTemplateId) => `team-template-document:${id}`;

/** Of a removed template too: it says so in `removedAt`. */
export const getTeamTemplate = (id: TeamTemplateId): Promise<TeamTemplateRecord | undefined> => templates().get(id);

export const getTemplateDocument = (id: TeamTemplateId): Promise<TemplateDocument | undefined> =>
  kvs.get<TemplateDocument>(documentKey(id));

/** The templates of a space that are not removed, by name. */
export async function teamTemplatesOf(spaceId: string): Promise<TeamTemplateRecord[]> {
  const found: TeamTemplateRecord[] = [];
  let cursor: string | undefined;
  do {
    const query = templates()
      .query()
      .index('by-space', { partition: [spaceId] })
      .limit(100);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...results.map(({ value }) => value));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return found
    .filter(({ removedAt }) => removedAt === undefined)
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
}

/** The document comes first: without its record, nobody finds it. */
export async function addTeamTemplate(record: TeamTemplateRecord, document: TemplateDocument): Promise<void> {
  await kvs.set(documentKey(record.id), document, { keyPolicy: 'FAIL_IF_EXISTS' });
  if (!(await writeIfUnchanged(entityName, record.id, record, undefined)))
    throw new Error(`There is a template ${record.id} already`);
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
    if (await writeTogether(entityName, id, next, stored, along)) return next;
  }
  throw new Error(`The template ${id} kept changing`);
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
  await kvs.delete(documentKey(id));
  return true;
}
