import type { ApprovalStatus, Decision } from '../api';
import type { ApprovalState, Reviewers, StoredSignOff } from './history';
import type { ContentOutline } from './outline';
import { outlineChanges } from './outline-changes';
import type { Policy } from './policy';

/** A sign-off of the present review, and what it is worth now. */
export interface StandingSignOff {
  accountId: string;
  decision: Decision;
  at: string;
  comment?: string;
  version: number;
  digest: string;
  standing: 'current' | 'changed' | 'expired';
  counts: boolean;
}

export interface StandingRole {
  name: string;
  needed: number;
  /** How many sign-offs count, at most as many as are needed. */
  signed: number;
  signOffs: StandingSignOff[];
  /** Account ids. */
  awaited: string[];
}

export interface ChangedContent {
  version: number;
  at: string;
  digest: string;
  edits: number | undefined;
  sections: (string | null)[];
}

/** Where a design stands: what follows from its history, its policy and what its page says now. */
export interface Standing {
  status: ApprovalStatus;
  signed: number;
  needed: number;
  version: number | undefined;
  approvedAt: string | undefined;
  expiresOn: string | undefined;
  roles: StandingRole[];
  changed: ChangedContent | undefined;
}

export interface Circumstances {
  state: ApprovalState;
  policy: Policy;
  /** What the page says now; undefined where it cannot be read: nothing counts as changed then. */
  now: ContentOutline | undefined;
  /** What was signed off, by digest, where it is not what the page says now. One that is missing counts as changed. */
  outlines: ReadonlyMap<string, ContentOutline>;
  at: Date;
}

export function standingOf(circumstances: Circumstances): Standing {
  const { state, policy } = circumstances;
  const roles =
    state.stage === 'draft' ? [] : (state.request?.reviewers ?? []).map((asked) => roleOf(asked, circumstances));
  const counting = roles.flatMap(({ signOffs }) => signOffs.filter(({ counts }) => counts));
  const signed = sum(roles.map((role) => role.signed));
  const needed = sum(roles.map((role) => role.needed));
  const changed = changedIn(roles, circumstances);
  const isComplete = roles.length > 0 && signed === needed;
  return {
    status: statusOf(state, roles, isComplete),
    signed,
    needed,
    version: counting.length > 0 ? Math.max(...counting.map(({ version }) => version)) : undefined,
    approvedAt: isComplete ? completedAt(roles) : undefined,
    expiresOn: firstOf(counting.map(({ at }) => expiryOf(at, policy)).filter((day) => day !== undefined)),
    roles,
    changed,
  };
}

function statusOf({ stage }: ApprovalState, roles: readonly StandingRole[], isComplete: boolean): ApprovalStatus {
  if (stage !== 'review') return stage;
  const signOffs = roles.flatMap((role) => role.signOffs);
  if (signOffs.some(({ decision, standing }) => decision === 'changesRequested' && standing !== 'expired'))
    return 'changesRequested';
  if (isComplete) {
    return signOffs.some(({ counts, standing }) => counts && standing === 'changed') ? 'changedSince' : 'approved';
  }
  return roles.length > 0 && roles.every(isFullWithExpired) ? 'expired' : 'inReview';
}

const isFullWithExpired = ({ needed, signOffs }: StandingRole): boolean =>
  signOffs.filter(({ counts, decision, standing }) => counts || (decision === 'approved' && standing === 'expired'))
    .length >= needed;

function roleOf({ role, needed, people }: Reviewers, circumstances: Circumstances): StandingRole {
  const { state, policy } = circumstances;
  const holders = people.filter((accountId) => mayHold(role, accountId, policy));
  const signOffs = state.signOffs
    .filter((signOff) => signOff.role === role && holders.includes(signOff.accountId))
    .flatMap((signOff) => standingSignOff(signOff, circumstances));
  const signed = Math.min(needed, signOffs.filter(({ counts }) => counts).length);
  const awaited = state.stage === 'review' ? awaitedIn(holders, signOffs, signed === needed, policy) : [];
  return { name: role, needed, signed, signOffs, awaited };
}

/** Whether the policy of today still lets a person sign in a role. */
export function mayHold(role: string, accountId: string, { roles }: Policy): boolean {
  const allowed = roles?.find(({ name }) => name === role)?.people ?? [];
  return allowed.length === 0 || allowed.includes(accountId);
}

function standingSignOff(signOff: StoredSignOff, circumstances: Circumstances): StandingSignOff[] {
  const { accountId, decision, at, comment, version, digest } = signOff;
  if (decision === 'withdrawn') return [];
  const standing = standingIn(signOff, circumstances);
  const holds = standing === 'current' || (standing === 'changed' && circumstances.policy.onEdit !== 'backToReview');
  return [
    {
      accountId,
      decision,
      at,
      ...(comment !== undefined && { comment }),
      version,
      digest,
      standing,
      counts: decision === 'approved' && holds,
    },
  ];
}

function standingIn({ at, digest }: StoredSignOff, circumstances: Circumstances): StandingSignOff['standing'] {
  const expiry = expiryOf(at, circumstances.policy);
  if (expiry !== undefined && expiry <= circumstances.at.toISOString().slice(0, 10)) return 'expired';
  return isCurrent(digest, circumstances) ? 'current' : 'changed';
}

function isCurrent(digest: string, { now, outlines, policy }: Circumstances): boolean {
  if (!now || now.digest === digest) return true;
  const then = outlines.get(digest);
  return then !== undefined && outlineChanges(then, now, policy.ignoredSections).sections.length === 0;
}

/** Those who can still sign; who signed something else is asked again where the policy says so. */
function awaitedIn(
  people: readonly string[],
  signOffs: readonly StandingSignOff[],
  isFull: boolean,
  { onEdit }: Policy,
): string[] {
  return people.filter((accountId) => {
    const own = signOffs.find((signOff) => signOff.accountId === accountId);
    if (own?.decision === 'changesRequested' && own.standing !== 'expired') return false;
    if (own?.counts) return own.standing === 'changed' && onEdit === 'askAgain';
    return !isFull;
  });
}

function changedIn(
  roles: readonly StandingRole[],
  { now, outlines, policy }: Circumstances,
): ChangedContent | undefined {
  const oldest = roles
    .flatMap(({ signOffs }) => signOffs)
    .filter(({ decision, standing }) => decision === 'approved' && standing === 'changed')
    .reduce<StandingSignOff | undefined>(
      (first, one) => (first && first.version <= one.version ? first : one),
      undefined,
    );
  if (!oldest || !now) return undefined;
  const { version, at, digest } = oldest;
  const then = outlines.get(digest);
  const { edits, sections } = then
    ? outlineChanges(then, now, policy.ignoredSections)
    : { edits: undefined, sections: [] };
  return { version, at, digest, edits, sections: sections.map(({ title }) => title) };
}

/** When the last role got its last sign-off. */
function completedAt(roles: readonly StandingRole[]): string | undefined {
  const times = roles.map(
    ({ needed, signOffs }) =>
      signOffs
        .filter(({ counts }) => counts)
        .map(({ at }) => at)
        .sort()[needed - 1],
  );
  return times.filter((at) => at !== undefined).reduce((last, at) => (at > last ? at : last));
}

/** The first day on which a sign-off counts no more. */
function expiryOf(at: string, { expiresAfterDays }: Policy): string | undefined {
  if (expiresAfterDays === null) return undefined;
  return new Date(Date.parse(at) + expiresAfterDays * 86_400_000).toISOString().slice(0, 10);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const firstOf = (days: readonly string[]): string | undefined =>
  days.length === 0 ? undefined : days.reduce((first, day) => (day < first ? day : first));
