import type { StoredPolicy } from '../../approval/policy';
import type { RoleList } from '../../approval/revocations';
import type { Save } from '../../../platform/storage/saves';

/** The policies of a space: one entity a space, under its id. */
export interface ApprovalPolicyRecord {
  [attribute: string]: unknown;
  spaceId: string;
  /** Of all its designs; absent where the space has set none. */
  policy?: StoredPolicy;
  /** Of those made from a template, by the template's id. */
  templates: Partial<Record<string, StoredPolicy>>;
  /** The newest saves, those of the space under `space`, those of a template under its id. */
  saves?: Partial<Record<string, Save[]>>;
  /** Whom they let hold which role, since when; under the same names. */
  lists?: Partial<Record<string, RoleList[]>>;
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}
