import { isDeepStrictEqual } from 'node:util';
import { kvs } from '@forge/kvs';
import type { TemplateId } from '../../../contract/api';
import { type Policy, policyOf, type StoredPolicy, storedPolicyOf } from '../../approval/policy';
import { type RoleList, withLists, withListsOf } from '../../approval/revocations';
import { Failure } from '../../../errors/failure';
import { message } from '../../../i18n/message';
import type { ApprovalPolicyRecord } from './approval-policy-record';
import { writeIfUnchanged } from '../../../platform/storage/conditional-write';
import { bytesOf, largestStoredBytes } from '../../../platform/storage/limits';
import {
  type Save,
  type SaveResult,
  savesSince,
  type NewSave,
  settingsChanged,
  versionOf,
  withSave,
} from '../../../platform/storage/saves';
import { tooManyConflicts } from '../../../platform/storage/storage-error';

/** The policies that a space has set. */
export interface OwnPolicies {
  ofSpace: Policy | undefined;
  ofTemplates: ReadonlyMap<TemplateId, Policy>;
  /** The version of each, for a save to name; 0 where nobody has saved one. */
  versionOf: (templateId: TemplateId | undefined) => number;
  /** Whom those that held for the designs from a template, or from none, let hold which role, since when. */
  listsOf: (templateId: TemplateId | undefined) => readonly RoleList[];
}

const entityName = 'approval-policy';
const entity = () => kvs.entity<ApprovalPolicyRecord>(entityName);

export async function getOwnPolicies(spaceId: string): Promise<OwnPolicies> {
  const stored = await entity().get(spaceId);
  const ofTemplates = Object.entries(stored?.templates ?? {}).flatMap(([id, policy]) =>
    policy ? [[id as TemplateId, policyOf(policy)] as const] : [],
  );
  return {
    ofSpace: stored?.policy && policyOf(stored.policy),
    ofTemplates: new Map(ofTemplates),
    versionOf: (templateId) => versionOf(savesOf(stored, templateId)),
    listsOf(templateId) {
      const { space = [], ...lists } = stored?.lists ?? {};
      const own = templateId === undefined ? [] : (lists[templateId] ?? []);
      // Of a template that had a policy of its own, that one's lists stay.
      return templateId !== undefined && stored?.templates[templateId] ? own : [...space, ...own];
    },
  };
}

const savesOf = (stored: ApprovalPolicyRecord | undefined, templateId: TemplateId | undefined): readonly Save[] =>
  stored?.saves?.[templateId ?? 'space'] ?? [];

/** Sets the policy of a space, or of those of its designs that are made from a template; undefined takes it away. */
export async function setOwnPolicy(
  spaceId: string,
  templateId: TemplateId | undefined,
  policy: Policy | undefined,
  saving: NewSave,
): Promise<SaveResult> {
  const given = policy && storedPolicyOf(policy);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await entity().get(spaceId);
    const before = stored ?? { spaceId, templates: {}, version: 0 };
    const after = templateId === undefined ? ofSpaceSet(before, given) : ofTemplateSet(before, templateId, given);
    if (isDeepStrictEqual(after, before)) return 'unchanged';
    const saves = savesOf(stored, templateId);
    if (versionOf(saves) !== saving.version) return { stale: savesSince(saves, saving.version) };
    const ofOwner = (record: ApprovalPolicyRecord) =>
      templateId === undefined ? record.policy : record.templates[templateId];
    const changed = settingsChanged(ofOwner(before), ofOwner(after));
    const lists = withLists(
      listsBefore(before, templateId),
      ofOwner(before)?.roles ?? [],
      given?.roles ?? [],
      saving.at,
    );
    const next = {
      ...after,
      lists: { ...before.lists, [templateId ?? 'space']: lists },
      saves: { ...before.saves, [templateId ?? 'space']: withSave(saves, saving, changed) },
      version: before.version + 1,
    };
    requireFitting(next);
    if (await writeIfUnchanged(entityName, spaceId, next, stored)) return 'saved';
  }
  throw tooManyConflicts(`the approval policies of space ${spaceId}`);
}

/** Whom a template's first policy, or the space's before it, let hold which role. */
function listsBefore({ lists = {}, templates }: ApprovalPolicyRecord, templateId: TemplateId | undefined) {
  if (templateId === undefined) return lists.space ?? [];
  const own = lists[templateId] ?? [];
  return templates[templateId] ? own : withListsOf(own, lists.space ?? []);
}

function ofSpaceSet(record: ApprovalPolicyRecord, given: StoredPolicy | undefined): ApprovalPolicyRecord {
  const { policy, ...others } = record;
  return given ? { ...others, policy: given } : others;
}

function ofTemplateSet(
  record: ApprovalPolicyRecord,
  templateId: TemplateId,
  given: StoredPolicy | undefined,
): ApprovalPolicyRecord {
  const { [templateId]: replaced, ...others } = record.templates;
  return { ...record, templates: given ? { ...others, [templateId]: given } : others };
}

function requireFitting(record: ApprovalPolicyRecord): void {
  if (bytesOf(record) <= largestStoredBytes) return;
  throw new Failure('too-large', message('policy.tooLarge.message'), message('policy.tooLarge.advice'));
}
