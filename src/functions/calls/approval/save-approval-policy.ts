import type { ApprovalPolicy, PolicyRole, TemplateId } from '../../../contract/api';
import type { Policy } from '../../../features/approval/policy';
import { fold } from '../../../features/reading/vocabulary/fold';
import { isAccountId } from '../../../features/people/former-user';
import { accountTokens } from '../../../features/people/store/account-tokens';
import { formerUsersAmong } from '../../../features/people/store/former-users';
import { withOtherIds } from '../../../features/privacy/account-ids';
import { Failure } from '../../../errors/failure';
import { setOwnPolicy } from '../../../features/reviews/store/approval-policies';
import { getTeamTemplate } from '../../../features/templates/store/team-templates';
import { isBuiltIn } from '../../../features/templates/built-in/registry';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { policiesInForce } from '../../../features/reviews/approval-policies';
import { administeredSpace } from '../../../features/designs/space';
import { staleSave } from '../../../features/sync/stale-save';
import { queueSpaceStatus } from '../../../features/designs/status-queue';
import { templateGone } from '../../../features/templates/team-template';

/** A policy is replaced as a whole, and holds at once: where designs stand is worked out anew each time. */
export const saveApprovalPolicy: Handler<'saveApprovalPolicy'> = async (
  { spaceId, templateId, policy, version },
  { accountId: by },
) => {
  await administeredSpace(spaceId, 'changePolicy');
  if (policy) {
    requireSignable(policy.roles ?? []);
    if (templateId !== null) await requireOfSpace(templateId, spaceId);
  }
  const given = policy ? await withFormerUsers(withoutNames(policy)) : undefined;
  const saved = await setOwnPolicy(spaceId, templateId ?? undefined, given, {
    version,
    by,
    at: new Date().toISOString(),
  });
  if (typeof saved !== 'string') throw await staleSave('policy', saved.stale);
  if (saved === 'saved') await queueSpaceStatus(spaceId);
  return policiesInForce(spaceId);
};

async function requireOfSpace(templateId: TemplateId, spaceId: string): Promise<void> {
  if (isBuiltIn(templateId)) return;
  const template = await getTeamTemplate(templateId);
  if (template?.spaceId !== spaceId || template.removedAt !== undefined) throw templateGone();
}

/** Throws where no design could ever be approved, or where two roles could not be told apart. */
function requireSignable(roles: readonly PolicyRole[]): void {
  const short = roles.find(({ needed, people }) => people.length > 0 && peopleOf(people).length < needed);
  if (short) {
    throw new Failure(
      'invalid-input',
      message('policy.unsignable.message', {
        role: short.name,
        needed: short.needed,
        count: peopleOf(short.people).length,
      }),
      message('policy.unsignable.advice'),
    );
  }
  const twice = roles.find(({ name }, index) => roles.findIndex((role) => fold(role.name) === fold(name)) < index);
  if (twice) {
    throw new Failure(
      'invalid-input',
      message('policy.sameRole.message', { role: twice.name }),
      message('policy.sameRole.advice'),
    );
  }
}

const peopleOf = (people: PolicyRole['people']): string[] => [...new Set(people.map(({ accountId }) => accountId))];

/**
 * The form may have been opened before an account was closed: whoever has a number by now is named by it, as their
 * sign-offs are, which would be revoked otherwise.
 */
async function withFormerUsers(policy: Policy): Promise<Policy> {
  const people = (policy.roles ?? []).flatMap((role) => role.people).filter(isAccountId);
  if (people.length === 0) return policy;
  return withOtherIds(policy, await formerUsersAmong([...new Set(people)], await accountTokens()));
}

const withoutNames = ({ roles, ...rest }: ApprovalPolicy): Policy => ({
  ...rest,
  roles: roles?.map((role) => ({ ...role, people: peopleOf(role.people) })) ?? null,
});
