import type { TransitionRule } from '../../contract/api';
import { isVeto } from '../approval/history';
import type { EvaluatedApproval, EvaluatedRole } from '../approval/approval-status';
import { counted, dayLabel, roleLabel } from '../reviews/status-message';

/** A design as far as a transition depends on it. */
export interface GatedDesign {
  standing: EvaluatedApproval;
  /** How many open questions are marked as blocking. */
  blockingQuestions: number;
  /** Its page has no view restriction, own or inherited. Unknown counts as restricted. */
  isOpen: boolean;
}

/** What is linked to the issue of a transition. */
export interface GatedDesigns {
  designs: readonly GatedDesign[];
  /** Some pages are archived or in the trash: they are no designs of the issue until they are back. */
  someAway: boolean;
}

/** Whether a transition waits for a design. */
export const isReady = (rule: TransitionRule, design: Pick<GatedDesign, 'standing' | 'blockingQuestions'>): boolean =>
  lacksOf(rule, design).length === 0;

/**
 * What a transition waits for, in a sentence or two; undefined where it may happen. Whoever may move the issue reads it:
 * it has names of roles, dates and numbers, and of restricted pages a status alone. The panel shows each person the rest.
 */
export function missingFor(
  rule: TransitionRule,
  issueKey: string,
  { designs, someAway }: GatedDesigns,
): string | undefined {
  if (designs.length === 0) return rule.mustBeLinked ? unlinked(issueKey, someAway) : undefined;
  const waiting = designs.filter((design) => !isReady(rule, design));
  const [first, ...others] = waiting;
  if (!first) return undefined;
  const panel = `The Technical designs panel of ${issueKey} shows what you can view of ${others.length > 0 ? 'them' : 'it'}.`;
  return `${reasonsSaid(rule, issueKey, first, others)}. ${panel}`;
}

function reasonsSaid(rule: TransitionRule, issueKey: string, first: GatedDesign, others: readonly GatedDesign[]) {
  const waiting = [first, ...others];
  if (waiting.some(({ isOpen }) => !isOpen)) {
    const lacks = new Set(waiting.flatMap((design) => lacksOf(rule, design)));
    const lead = others.length > 0 ? `Technical designs of ${issueKey} are` : `A technical design of ${issueKey} is`;
    return `${lead} not ready: ${listOf(lacks, (lack) => lackSaid[lack])}`;
  }
  if (others.length === 0)
    return `A technical design of ${issueKey} is not ready: ${detailsOf(rule, first).join('; ')}`;
  const lead = `${String(waiting.length)} technical designs of ${issueKey} are not ready`;
  const numbers = new Map<Lack, number>();
  for (const lack of waiting.flatMap((design) => lacksOf(rule, design)))
    numbers.set(lack, (numbers.get(lack) ?? 0) + 1);
  return `${lead}: ${listOf(numbers.keys(), (lack) => `${lackSaid[lack]} (${String(numbers.get(lack))})`)}`;
}

const unlinked = (issueKey: string, someAway: boolean): string =>
  someAway
    ? `The technical designs of ${issueKey} are archived or in the trash. Restore one, or link another one in the Technical designs panel, then try again.`
    : `No technical design is linked to ${issueKey}. Link one in the Technical designs panel, then try again.`;

/** Why a transition waits for a design, in the order in which it is said. */
const lacks = ['review', 'changesRequested', 'signOffs', 'unchanged', 'answers'] as const;
type Lack = (typeof lacks)[number];

const lackSaid: Record<Lack, string> = {
  review: 'nobody has asked for a review',
  changesRequested: 'changes were requested',
  signOffs: 'not signed by all roles',
  unchanged: 'changed since it was signed',
  answers: 'open questions are marked as blocking',
};

const listOf = (given: Iterable<Lack>, said: (lack: Lack) => string): string => {
  const present = new Set(given);
  return lacks
    .filter((lack) => present.has(lack))
    .map(said)
    .join('; ');
};

function lacksOf(rule: TransitionRule, design: Pick<GatedDesign, 'standing' | 'blockingQuestions'>): Lack[] {
  return [
    ...(rule.mustBeApproved ? unapproved(design.standing) : []),
    ...(rule.noBlockingQuestions && design.blockingQuestions > 0 ? (['answers'] as const) : []),
  ];
}

/** What a design lacks to be approved as it is now. */
function unapproved(standing: EvaluatedApproval): Lack[] {
  const { status, roles, changed } = standing;
  if (status === 'approved') return [];
  if (status === 'implemented') return changed ? ['unchanged'] : [];
  if (status === 'draft') return ['review'];
  const found = [
    ...(roles.some(asksForChanges) ? (['changesRequested'] as const) : []),
    ...(roles.some((role) => !asksForChanges(role) && role.signed < role.needed) ? (['signOffs'] as const) : []),
    ...(changed ? (['unchanged'] as const) : []),
  ];
  return found.length > 0 ? found : ['signOffs'];
}

const asksForChanges = ({ signOffs }: EvaluatedRole): boolean => signOffs.some(isVeto);

/** What one design lacks, role by role. */
function detailsOf(rule: TransitionRule, design: GatedDesign): string[] {
  const { roles, changed, status } = design.standing;
  return lacksOf(rule, design).flatMap((lack) => {
    switch (lack) {
      case 'changesRequested':
        return atMost(roles.filter(asksForChanges).map(({ name }) => `${roleLabel(name)} asked for changes`));
      case 'signOffs':
        return status === 'draft' ? [lackSaid[lack]] : unsignedBy(roles);
      case 'unchanged':
        return [changed ? changeSaid(changed) : lackSaid[lack]];
      case 'answers':
        return [blockingSaid(design.blockingQuestions)];
      default:
        return [lackSaid[lack]];
    }
  });
}

function unsignedBy(roles: readonly EvaluatedRole[]): string[] {
  const unsigned = roles.filter((role) => !asksForChanges(role) && role.signed < role.needed).map(unsignedSaid);
  return unsigned.length > 0 ? atMost(unsigned) : [lackSaid.signOffs];
}

function unsignedSaid({ name, asked, needed, signed, signOffs }: EvaluatedRole): string {
  const role = roleLabel(name);
  if (!asked) return `${role} has to be asked`;
  if (needed > 1) return `${role} has ${String(signed)} of ${counted(needed, 'sign-off')}`;
  const earlier = signOffs.filter(({ decision }) => decision === 'approved').map(({ standing }) => standing);
  if (earlier.includes('expired')) return `the sign-off of ${role} has expired`;
  return earlier.includes('changed') ? `${role} has not signed the changes` : `${role} has not signed`;
}

/** Jira shows the sentence in a small message. */
const mostRoles = 5;

const atMost = (roles: readonly string[]): string[] =>
  roles.length <= mostRoles
    ? [...roles]
    : [...roles.slice(0, mostRoles), `and ${counted(roles.length - mostRoles, 'role')} more`];

function changeSaid({ sections, at, relinked }: NonNullable<EvaluatedApproval['changed']>): string {
  if (relinked && sections.length === 0) return `it was signed for another work item on ${dayLabel(at)}`;
  return `${sections.length === 0 ? 'it' : counted(sections.length, 'section')} changed since ${dayLabel(at)}`;
}

const blockingSaid = (count: number): string =>
  `${counted(count, 'open question')} ${count === 1 ? 'is' : 'are'} marked as blocking`;
