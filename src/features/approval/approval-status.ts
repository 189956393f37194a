import type { ApprovalStatus, Decision } from '../../contract/api';
import { comparableTo } from './content';
import { type EffectivePolicy, mayHold } from './effective-policy';
import { type ApprovalState, isVeto, type StoredSignOff } from './history';
import type { ContentOutline, PresentOutline } from './outline';
import { outlineChanges } from './outline-changes';
import { isFormerUser } from '../people/former-user';
import { isRevoked, type RoleList } from './revocations';
import { sameRole } from './same-role';

/** A sign-off of the present review, and what it is worth now. */
export interface EvaluatedSignOff {
  accountId: string;
  decision: Decision;
  at: string;
  comment?: string;
  version: number;
  digest: string;
  /** The entry of the history that it comes from. */
  number: number;
  standing: 'current' | 'changed' | 'expired';
  /** Given for another issue than the one that the design is linked to now. */
  relinked: boolean;
  counts: boolean;
}

export interface EvaluatedRole {
  name: string;
  /** Whether the request asks for the role. The others come from the policy of now, or from a request for changes. */
  asked: boolean;
  needed: number;
  /** How many sign-offs count, at most as many as are needed. */
  signed: number;
  signOffs: EvaluatedSignOff[];
  /** Account ids. */
  awaited: string[];
  /** Former users who are asked, where a sign-off is missing: nobody awaits them. */
  former?: string[];
}

export interface ChangedContent {
  version: number;
  at: string;
  digest: string;
  edits: number | undefined;
  sections: (string | null)[];
  /** Whether a sign-off was given for another issue. */
  relinked: boolean;
}

/** Where a design stands: what follows from its history, its policy and what its page says now. */
export interface EvaluatedApproval {
  status: ApprovalStatus;
  signed: number;
  needed: number;
  version: number | undefined;
  approvedAt: string | undefined;
  expiresOn: string | undefined;
  roles: EvaluatedRole[];
  changed: ChangedContent | undefined;
}

export interface StatusInput {
  state: ApprovalState;
  policy: EffectivePolicy;
  /** Whom the policies saved so far let hold which role, since when. */
  lists?: readonly RoleList[];
  /** Id of the issue that the design is linked to. */
  linkedIssue?: string | undefined;
  /** What the page says now; undefined where it cannot be read: nothing counts as changed then. */
  now: ContentOutline | PresentOutline | undefined;
  /** What was signed off, by digest, where it is not what the page says now. One that is missing counts as changed. */
  outlines: ReadonlyMap<string, ContentOutline>;
  at: Date;
}

export function approvalStatusOf(circumstances: StatusInput): EvaluatedApproval {
  const { state, policy } = circumstances;
  const roles = state.stage === 'draft' ? [] : rolesOf(circumstances).map((role) => standingIn(role, circumstances));
  const counting = roles.flatMap(({ signOffs }) => signOffs.filter(({ counts }) => counts));
  const isComplete = roles.some(({ needed }) => needed > 0) && roles.every(({ needed, signed }) => signed === needed);
  const changed = changedIn(roles, isComplete, circumstances);
  return {
    status: statusOf(state, roles, isComplete),
    signed: sum(roles.map(({ signed }) => signed)),
    needed: sum(roles.map(({ needed }) => needed)),
    version: counting.length > 0 ? Math.max(...counting.map(({ version }) => version)) : undefined,
    approvedAt: isComplete ? completedAt(roles) : undefined,
    expiresOn:
      state.stage === 'implemented'
        ? undefined
        : firstOf(counting.map(({ at }) => expiryOf(at, policy)).filter((day) => day !== undefined)),
    roles,
    changed,
  };
}

function statusOf({ stage }: ApprovalState, roles: readonly EvaluatedRole[], isComplete: boolean): ApprovalStatus {
  if (stage === 'draft') return 'draft';
  const signOffs = roles.flatMap((role) => role.signOffs);
  if (signOffs.some(isVeto)) return 'changesRequested';
  const isChanged = signOffs.some(({ decision, standing }) => decision === 'approved' && standing === 'changed');
  if (isComplete) {
    if (signOffs.some(({ counts, standing }) => counts && standing === 'changed')) return 'changedSince';
    return stage === 'implemented' ? 'implemented' : 'approved';
  }
  // What is implemented has to be reopened before anybody can sign the changes.
  if (stage === 'implemented' && isChanged) return 'changedSince';
  return roles.length > 0 && roles.every(isFullWithExpired) ? 'expired' : 'inReview';
}

const isFullWithExpired = ({ needed, signOffs }: EvaluatedRole): boolean =>
  signOffs.filter(({ counts, decision, standing }) => counts || (decision === 'approved' && standing === 'expired'))
    .length >= needed;

/** A role that a sign-off is needed in, or that somebody asked for changes in. */
interface NeededRole {
  name: string;
  asked: boolean;
  needed: number;
  /** Account ids of those who are asked, and may hold the role. */
  people: string[];
}

/** The roles of the request; those that only the policy of now names; those that only a request for changes is in. */
function rolesOf({ state: { request, signOffs }, policy }: StatusInput): NeededRole[] {
  // Whose design it was at the request, where a policy that became stricter since lets authors approve no more.
  const own = policy.authorsMayApprove || !request ? [] : [...request.authors, request.by];
  const isBarred = (accountId: string) => own.includes(accountId);
  const asked = (request?.reviewers ?? []).map(({ role, needed, people }) => ({
    name: role,
    asked: true,
    needed: Math.max(needed, policy.roles.find(({ name }) => sameRole(name, role))?.needed ?? 0),
    people: people.filter((accountId) => mayHold(role, accountId, policy) && !isBarred(accountId)),
  }));
  const required = [...asked, ...policy.roles.filter(isMissingIn(asked)).map(unasked)];
  const vetoes = signOffs.filter(isVeto).filter(({ role, accountId }) => mayHold(role, accountId, policy));
  const others = vetoes.map(({ role: name }) => ({ name, needed: 0 })).filter(isMissingIn(required));
  return [
    ...required,
    ...others
      .filter(({ name }, index) => others.findIndex((other) => sameRole(other.name, name)) === index)
      .map(unasked),
  ];
}

const isMissingIn =
  (roles: readonly { name: string }[]) =>
  ({ name }: { name: string }): boolean =>
    !roles.some((role) => sameRole(role.name, name));

const unasked = ({ name, needed }: { name: string; needed: number }): NeededRole => ({
  name,
  asked: false,
  needed,
  people: [],
});

function standingIn({ name, asked, needed, people }: NeededRole, circumstances: StatusInput): EvaluatedRole {
  const { state, policy } = circumstances;
  const signOffs = state.signOffs
    .filter(({ role }) => sameRole(role, name))
    .filter((signOff) =>
      isVeto(signOff)
        ? mayHold(name, signOff.accountId, policy)
        : people.includes(signOff.accountId) && !isRevoked(signOff, circumstances.lists ?? []),
    )
    .flatMap((signOff) => standingSignOff(signOff, circumstances));
  const signed = Math.min(needed, signOffs.filter(({ counts }) => counts).length);
  const missing = state.stage === 'review' ? awaitedIn(people, signOffs, signed === needed, circumstances) : [];
  const awaited = missing.filter((accountId) => !isFormerUser(accountId));
  const former = missing.filter(isFormerUser);
  return { name, asked, needed, signed, signOffs, awaited, ...(former.length > 0 && { former }) };
}

function standingSignOff(signOff: StoredSignOff, circumstances: StatusInput): EvaluatedSignOff[] {
  const { accountId, decision, at, comment, version, digest, number } = signOff;
  if (decision === 'withdrawn') return [];
  const relinked = isRelinked(signOff, circumstances);
  const standing = worthOf(signOff, relinked, circumstances);
  const holds = standing === 'current' || (standing === 'changed' && circumstances.policy.onEdit !== 'backToReview');
  return [
    {
      accountId,
      decision,
      at,
      ...(comment !== undefined && { comment }),
      version,
      digest,
      number,
      standing,
      relinked,
      counts: decision === 'approved' && holds,
    },
  ];
}

/** A first link after the sign-off keeps it: nobody signed for another issue. */
const isRelinked = ({ epicId }: StoredSignOff, { linkedIssue }: StatusInput): boolean =>
  epicId !== undefined && linkedIssue !== undefined && epicId !== linkedIssue;

function worthOf(signOff: StoredSignOff, relinked: boolean, circumstances: StatusInput): EvaluatedSignOff['standing'] {
  const { state, policy } = circumstances;
  const expiry = expiryOf(signOff.at, policy);
  const today = state.implementedAt ?? circumstances.at.toISOString();
  if (expiry !== undefined && expiry <= today.slice(0, 10)) return 'expired';
  return !relinked && isCurrent(signOff, circumstances) ? 'current' : 'changed';
}

function isCurrent(
  { digest, progress }: Pick<StoredSignOff, 'digest' | 'progress'>,
  { now, outlines, policy }: StatusInput,
): boolean {
  if (!now) return true;
  const comparable = comparableTo(digest, now);
  if (policy.progressCounts && comparable?.progressDigest !== progress) return false;
  if (comparable?.digest === digest) return true;
  const then = outlines.get(digest);
  return !!comparable && !!then && outlineChanges(then, comparable, policy.ignoredSections).sections.length === 0;
}

/** Those who can still sign; who signed something else is asked again where the policy says so. */
function awaitedIn(
  people: readonly string[],
  signOffs: readonly EvaluatedSignOff[],
  isFull: boolean,
  { state, policy: { onEdit } }: StatusInput,
): string[] {
  return people.filter((accountId) => {
    const own = signOffs.find((signOff) => signOff.accountId === accountId);
    // Whoever asked for changes is awaited once the review is asked for again.
    if (own && isVeto(own)) return own.number < (state.request?.number ?? 0);
    if (own?.counts) return own.standing === 'changed' && onEdit === 'askAgain';
    return !isFull;
  });
}

/** Where all have signed, a sign-off that no role needs any more is nobody's concern. */
function changedIn(
  roles: readonly EvaluatedRole[],
  isComplete: boolean,
  { now, outlines, policy }: StatusInput,
): ChangedContent | undefined {
  const outdated = roles
    .flatMap(({ signOffs }) => signOffs)
    .filter(({ decision, standing }) => decision === 'approved' && standing === 'changed')
    .filter(({ counts }) => counts || !isComplete);
  const oldest = outdated.reduce<EvaluatedSignOff | undefined>(
    (first, one) => (first && first.version <= one.version ? first : one),
    undefined,
  );
  if (!oldest || !now) return undefined;
  const { version, at, digest } = oldest;
  const relinked = outdated.some((signOff) => signOff.relinked);
  const comparable = comparableTo(digest, now);
  if (digest === comparable?.digest) return { version, at, digest, edits: 0, sections: [], relinked };
  const then = outlines.get(digest);
  const { edits, sections } =
    then && comparable ? outlineChanges(then, comparable, policy.ignoredSections) : { edits: undefined, sections: [] };
  return { version, at, digest, edits, sections: sections.map(({ title }) => title), relinked };
}

/** When the last role got its last sign-off. */
function completedAt(roles: readonly EvaluatedRole[]): string | undefined {
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
function expiryOf(at: string, { expiresAfterDays }: Pick<EffectivePolicy, 'expiresAfterDays'>): string | undefined {
  if (expiresAfterDays === null) return undefined;
  return new Date(Date.parse(at) + expiresAfterDays * 86_400_000).toISOString().slice(0, 10);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const firstOf = (days: readonly string[]): string | undefined =>
  days.length === 0 ? undefined : days.reduce((first, day) => (day < first ? day : first));
