import { asApp } from '@forge/api';
import { z } from 'zod';
import { type TransitionRule, transitionRule } from '../api';
import { type GatedDesign, missingFor } from '../approval/copies/transition-gate';
import { getIssue } from '../atlassian/jira/issues';
import { withPatience } from '../atlassian/patience';
import { isProductError } from '../atlassian/product-error';
import { blockingQuestionsOf } from './blocking-questions';
import { inTime } from './in-time';
import { countHidden, type LinkedDesign, linkedDesigns } from './linked-designs';

/** What Jira is told of a transition. */
export interface Verdict {
  result: boolean;
  /** Shown to whoever wanted the transition. */
  errorMessage?: string;
}

/** All that can be asked for, and no transition blocked by a fault of the app. */
const usualRule: TransitionRule = {
  mustBeLinked: true,
  mustBeApproved: true,
  noBlockingQuestions: true,
  onFailure: 'pass',
};

const transition = z.object({ issue: z.object({ key: z.string().min(1) }), configuration: z.unknown() });

/** Jira gives a function 25 seconds, and blocks the transition where no answer came: the app answers before. */
const deadlineMilliseconds = 15_000;
const patienceMilliseconds = 10_000;

/**
 * Whether an issue may be transitioned, by what its designs say and what the app keeps of them; properties, which people
 * can write, are not asked. No fault of the app decides by itself: the rule says what happens then.
 */
export async function validateTransition(payload: unknown): Promise<Verdict> {
  const { data } = transition.safeParse(payload);
  const rule = ruleIn(data?.configuration);
  if (!data || !rule) return undecided(usualRule, data?.issue.key, 'the rule can’t be read');
  const { key } = data.issue;
  try {
    const judged = withPatience(Date.now() + patienceMilliseconds, () => judge(rule, key));
    return await inTime(deadlineMilliseconds, judged, () => new CannotTell('finding it out took too long'));
  } catch (error) {
    return undecided(rule, key, reasonOf(error));
  }
}

async function judge(rule: TransitionRule, key: string): Promise<Verdict> {
  const { id } = await getIssue(asApp(), key);
  const { designs, away, unseen } = await linkedDesigns(asApp(), id);
  const hidden = await countHidden(asApp(), unseen);
  const isLinked = designs.length + hidden > 0;
  const missing = missingFor({ ...rule, mustBeLinked: rule.mustBeLinked && !isLinked }, key, designs.map(gated), away);
  if (missing !== undefined) return { result: false, errorMessage: missing };
  if (rule.mustBeApproved || rule.noBlockingQuestions) requireKnown(designs, hidden);
  return { result: true };
}

const gated = ({ page, design, approval }: LinkedDesign): GatedDesign => ({
  title: page.title,
  standing: approval.standing,
  blockingQuestions: blockingQuestionsOf(design).map(({ text }) => text),
});

/** What the app does not know may be ready or not. */
function requireKnown(designs: readonly LinkedDesign[], hidden: number): void {
  if (hidden > 0) throw new CannotTell(`the app may not see ${hidden === 1 ? 'one' : String(hidden)} of them`);
  const unreadable = designs.find(({ design }) => design.document === undefined);
  if (unreadable) throw new CannotTell(`“${unreadable.page.title}” can’t be read`);
}

/** Why the app can’t tell, for people. */
class CannotTell extends Error {}

/** Without a configuration, such as an editor of workflows leaves that shows no screen for it, all is asked for. */
function ruleIn(configuration: unknown): TransitionRule | undefined {
  const given = typeof configuration === 'string' ? parsed(configuration) : configuration;
  if (given === undefined || given === null) return usualRule;
  return z.strictObject({}).safeParse(given).success ? usualRule : transitionRule.safeParse(given).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CannotTell) return error.message;
  if (isProductError(error, 'unavailable') || isProductError(error, 'rate-limited'))
    return `${error.product} did not answer`;
  if (isProductError(error)) return `${error.product} did not let it ${error.call}`;
  console.error('Unexpected error in a transition', error);
  return 'something went wrong in the app';
}

function undecided({ onFailure }: TransitionRule, key: string | undefined, reason: string): Verdict {
  console.warn(`Transition ${onFailure === 'pass' ? 'let pass' : 'blocked'} undecided: ${reason}`);
  if (onFailure === 'pass') return { result: true };
  return {
    result: false,
    errorMessage:
      `The app can’t tell whether the technical designs of ${key ?? 'this issue'} are ready: ${reason}. ` +
      'Try again in a minute. If it stays, ask a Jira admin: the rule “Design approved” blocks this transition until the app can tell.',
  };
}
