import { isDeepStrictEqual } from 'node:util';
import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { mentionedIn } from '../../approval/digest/own-mentions';
import { personOfListKey } from '../../overview/list-key';
import { accountIdsIn, withIdsBeside, withOtherIds } from '../account-ids';
import { formerNumberOf, isAccountId } from '../../people/former-user';
import { accountPathsOf } from '../stored-data';
import { type Versioned, writeIfUnchanged, writeInTransaction } from '../../../platform/storage/conditional-write';
import { retentionKey } from './data-retention';
import { removePersonEntries } from '../../overview/store/overview-index';
import { pauseAfter } from '../../../platform/storage/pause-after';
import { isLostRace } from '../../../platform/storage/storage-error';
import { theApp, withSyncLock } from '../../sync/store/sync-lock';
import type { TeamTemplateRecord } from '../../templates/store/team-template-record';
import { documentsOfTemplates, documentWithTemplate } from '../../templates/store/team-templates';

/** A stored value that may hold account ids. */
export interface StoredAccounts {
  key: string;
  value: unknown;
}

/** Account ids, each with what is to stand in its place. */
type Ids = ReadonlyMap<string, string>;

/** A kind of stored value that holds account ids. */
export interface AccountHolder {
  name: string;
  /** The next values; without `nextCursor`, there are no more. An index may lag behind. */
  next: (cursor: string | undefined) => Promise<{ held: StoredAccounts[]; nextCursor: string | undefined }>;
  accountsIn: (held: StoredAccounts) => string[];
  /** Puts other ids in their place. `false` where somebody else is at it: it has to be tried again later. */
  replace: (held: StoredAccounts, ids: Ids) => Promise<boolean>;
}

const perQuery = 100;

const inEntity =
  (name: string, index: string): AccountHolder['next'] =>
  async (cursor) => {
    const query = kvs.entity(name).query().index(index).limit(perQuery);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    return { held: results, nextCursor };
  };

const tries = 5;

async function rewritten(name: string, key: string, change: (value: Versioned) => Versioned): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const stored = await kvs.entity<Versioned>(name).get(key);
    if (!stored) return true;
    const next = change(stored);
    if (isDeepStrictEqual(next, stored)) return true;
    if (await writeIfUnchanged(name, key, { ...next, version: stored.version + 1 }, stored)) return true;
    await pauseAfter(attempt);
  }
  return false;
}

/** An entity that is changed under its version alone. */
const versioned = (
  name: string,
  index: string,
  change: <Value>(value: Value, ids: Ids) => Value = withOtherIds,
): AccountHolder => ({
  name,
  next: inEntity(name, index),
  accountsIn: ({ value }) => accountIdsIn(value, accountPathsOf(name)),
  replace: ({ key }, ids) => rewritten(name, key, (value) => change(value, ids)),
});

/** Entities that are changed under a condition on another attribute, which no change touches. */
const conditional = (name: string, index: string, attribute: string): AccountHolder => ({
  name,
  next: inEntity(name, index),
  accountsIn: ({ value }) => accountIdsIn(value, accountPathsOf(name)),
  async replace({ key }, ids) {
    type Stored = Record<string, string | number>;
    const stored = await kvs.entity<Stored>(name).get(key);
    const is = stored?.[attribute];
    if (!stored || is === undefined) return true;
    const conditions = new Filter<Stored>().and(attribute, FilterConditions.equalTo(is));
    try {
      await kvs.transact().set(key, withOtherIds(stored, ids), { entityName: name, conditions }).execute();
      return true;
    } catch (error) {
      if (isLostRace(error)) return false;
      throw error;
    }
  },
});

/** Ledgers are changed by whoever holds the design's lock: a sync goes on as it began. */
const ledgers: AccountHolder = {
  ...versioned('ticket-ledger', 'pageId'),
  async replace({ key }, ids) {
    const [pageId = ''] = key.split(':');
    const outcome = await withSyncLock(pageId, theApp, () =>
      rewritten('ticket-ledger', key, (value) => withOtherIds(value, ids)),
    );
    return 'result' in outcome && outcome.result;
  },
};

const rows: AccountHolder = {
  name: 'overview-entry',
  next: inEntity('overview-entry', 'pageId'),
  accountsIn: ({ value }) => [
    ...new Set(
      accountIdsIn(value, ['listKey', 'otherListKeys[]']).flatMap((listKey) => personOfListKey(listKey) ?? []),
    ),
  ],
  replace: ({ key }, ids) => removePersonEntries(key, [...ids.keys()]),
};

const sharedTexts: AccountHolder = {
  name: 'shared-texts:',
  async next(cursor) {
    const query = kvs.query().where('key', WhereConditions.beginsWith('shared-texts:')).limit(perQuery);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    return { held: results, nextCursor };
  },
  accountsIn: ({ value }) => accountIdsIn(value, accountPathsOf('shared-texts:')),
  async replace({ key }, ids) {
    const stored = await kvs.get(key);
    if (stored !== undefined) await kvs.set(key, withOtherIds(stored, ids));
    return true;
  },
};

/** A team's template, with the document that is stored beside it. */
const templates: AccountHolder = {
  name: 'team-template',
  async next(cursor) {
    const { held, nextCursor } = await inEntity('team-template', 'id')(cursor);
    const documents = await documentsOfTemplates(held.map(({ key }) => key));
    return {
      held: held.map(({ key, value }) => ({ key, value: { record: value, document: documents.get(key) } })),
      nextCursor,
    };
  },
  accountsIn: ({ value }) => {
    const { record, document } = value as { record: TeamTemplateRecord; document: AdfDocument | undefined };
    const ids = accountIdsIn(record, accountPathsOf('team-template'));
    return [...new Set([...ids, ...(document ? mentionedIn(document).filter(isAccountId) : [])])];
  },
  async replace({ key }, ids) {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const stored = await kvs.entity<TeamTemplateRecord>('team-template').get(key);
      if (!stored) return true;
      const next = { ...withOtherIds(stored, ids), version: stored.version + 1 };
      const along = await documentWithTemplate(key, (document) => withoutMentionsOf(document, ids));
      if (await writeInTransaction('team-template', key, next, stored, along)) return true;
      await pauseAfter(attempt);
    }
    return false;
  },
};

/** What everybody reads stays English. */
const formerName = (id: string): string => `Former user ${String(formerNumberOf(id) ?? '')}`.trim();

function withoutMentionsOf(document: AdfDocument, ids: Ids): AdfDocument {
  const of = (node: AdfNode): AdfNode => {
    const former = node.type === 'mention' && typeof node.attrs?.id === 'string' ? ids.get(node.attrs.id) : undefined;
    if (former !== undefined) {
      return { type: 'text', text: formerName(former), ...(node.marks && { marks: node.marks }) };
    }
    return node.content ? { ...node, content: node.content.map(of) } : node;
  };
  return { ...document, content: document.content.map(of) };
}

/** One value, under its key. */
const retention: AccountHolder = {
  ...versioned('data-retention', ''),
  async next() {
    const value = await kvs.entity('data-retention').get(retentionKey);
    return { held: value === undefined ? [] : [{ key: retentionKey, value }], nextCursor: undefined };
  },
};

const policies = 'approval-policy';

/**
 * Everything that holds account ids, in the order in which ids are replaced. A sign-off counts where a policy names who
 * gave it: policies name both ids as long as designs may have the one or the other.
 */
export const accountHolders: readonly AccountHolder[] = [
  versioned(policies, 'spaceId', withIdsBeside),
  versioned('design', 'pageId'),
  conditional('approval-event', 'pageId', 'number'),
  versioned('link-request', 'pageId'),
  rows,
  templates,
  versioned('settings', 'of'),
  retention,
  ledgers,
  conditional('sync-lock', 'token', 'token'),
  sharedTexts,
  versioned(policies, 'spaceId'),
];
