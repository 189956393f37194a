import type { TransitionRule } from '../../api';
import type { Standing, StandingRole } from '../standing';
import { counted, daySaid, listed, sectionsSaid } from './say-standing';

/** A design as far as a transition depends on it. */
export interface GatedDesign {
  title: string;
  standing: Standing;
  /** The open questions that are marked as blocking, in words. */
  blockingQuestions: string[];
}

/** A page that is archived or in the trash: what it says is no design of the issue until it is back. */
export interface AwayPage {
  title: string;
  status: string;
}

/** What a transition has to wait for, in a sentence or a few; undefined where it may happen. */
export function missingFor(
  rule: TransitionRule,
  issueKey: string,
  designs: readonly GatedDesign[],
  away: readonly AwayPage[] = [],
): string | undefined {
  if (designs.length === 0) return rule.mustBeLinked ? unlinked(issueKey, away) : undefined;
  const missing = designs.flatMap((design) => {
    const reasons = reasonsOf(rule, design);
    return reasons.length > 0 ? [`“${design.title}”: ${reasons.join('; ')}.`] : [];
  });
  if (missing.length === 0) return undefined;
  const shown = missing.slice(0, mostShown);
  const lead =
    missing.length === 1
      ? 'A technical design is not ready.'
      : `${String(missing.length)} technical designs are not ready.`;
  const rest = missing.length > shown.length ? [`And ${String(missing.length - shown.length)} more.`] : [];
  return [lead, ...shown, ...rest].join(' ');
}

function unlinked(issueKey: string, away: readonly AwayPage[]): string {
  const link = 'another one in the Technical designs panel, then try again.';
  const [first, ...others] = away;
  if (!first)
    return `No technical design is linked to ${issueKey}. Link one in the Technical designs panel, then try again.`;
  if (others.length === 0) {
    return `The technical design of ${issueKey}, “${first.title}”, ${whereabouts(first)}. Restore it, or link ${link}`;
  }
  const named = away.slice(0, mostShown).map((page) => `“${page.title}” ${whereabouts(page)}`);
  const count = counted(away.length, 'technical design');
  return `None of the ${count} of ${issueKey} counts: ${named.join(', ')}. Restore one, or link ${link}`;
}

const whereabouts = ({ status }: AwayPage): string => (status === 'trashed' ? 'is in the trash' : 'is archived');

/** Jira shows the sentence in a small message. */
const mostShown = 5;

function reasonsOf(rule: TransitionRule, { standing, blockingQuestions }: GatedDesign): string[] {
  return [
    ...(rule.mustBeApproved ? unapproved(standing) : []),
    ...(rule.noBlockingQuestions ? blocked(blockingQuestions) : []),
  ];
}

/** Why a design is not approved as it is now. */
function unapproved({ status, roles, changed }: Standing): string[] {
  if (status === 'approved' || status === 'implemented') return [];
  if (status === 'draft') return ['nobody has asked for a review'];
  return [...roles.flatMap(unsigned), ...(changed ? [changeSaid(changed)] : [])];
}

function unsigned({ name, needed, signed, signOffs }: StandingRole): string[] {
  const asksForChanges = signOffs.some(
    ({ decision, standing }) => decision === 'changesRequested' && standing !== 'expired',
  );
  if (asksForChanges) return [`${name} asked for changes`];
  if (signed >= needed) return [];
  if (needed > 1) return [`${name} has ${String(signed)} of ${counted(needed, 'sign-off')}`];
  const earlier = signOffs.filter(({ decision }) => decision === 'approved').map(({ standing }) => standing);
  if (earlier.includes('expired')) return [`the sign-off of ${name} has expired`];
  return [earlier.includes('changed') ? `${name} has not signed the changes` : `${name} has not signed`];
}

const changeSaid = ({ sections, at }: NonNullable<Standing['changed']>): string =>
  `${sections.length === 0 ? 'it' : sectionsSaid(sections)} changed since ${daySaid(at)}`;

function blocked(questions: readonly string[]): string[] {
  if (questions.length === 0) return [];
  const quoted = listed(questions.map((question) => `“${question}”`));
  return [
    questions.length === 1
      ? `${quoted} is open and marked as blocking`
      : `${counted(questions.length, 'open question')} are marked as blocking: ${quoted}`,
  ];
}
