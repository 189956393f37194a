import { asApp } from '@forge/api';
import { z } from 'zod';
import { type TransitionRule, transitionRule } from '../../contract/api';
import { type GatedDesign, isReady, missingFor } from '../../features/publishing/transition-gate';
import { openPages } from '../../platform/confluence/view-restrictions';
import { asksForConsent } from '../../platform/consent';
import { hierarchy } from '../../platform/jira/issue-types';
import { getIssue } from '../../platform/jira/issues';
import { withRetryBudget } from '../../platform/retry-budget';
import { isProductError } from '../../platform/product-error';
import { seesStorageOfConfluence } from '../../platform/storage/common-storage';
import { blockingQuestionsOf } from '../../features/readiness/blocking-questions';
import { withTimeout } from '../../lib/with-timeout';
import { areSomeHidden, type LinkedDesign, linkedDesigns } from '../../features/reviews/linked-designs';

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
  onCreate: 'pass',
};

/** An issue has no key while it is created. */
const creation = z.object({ issue: z.object({ key: z.null().optional() }) });
const issueKey = z.object({ issue: z.object({ key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/) }) });

/** Jira gives a function 25 seconds, and blocks the transition where no answer came: the app answers before. */
const deadlineMilliseconds = 15_000;
const retryBudgetMilliseconds = 10_000;

/**
 * Whether an issue may be transitioned, by what its designs say and what the app keeps of them; properties, which people
 * can write, are not asked. No fault of the app decides by itself: the rule says what happens then.
 */
export async function validateTransition(payload: unknown): Promise<Verdict> {
  const rule = ruleIn(z.object({ configuration: z.unknown() }).safeParse(payload).data?.configuration);
  const key = issueKey.safeParse(payload).data?.issue.key;
  if (!rule) return undecided(usualRule, key, 'the rule can’t be read');
  if (creation.safeParse(payload).success) return ofCreation(rule);
  if (key === undefined) return undecided(rule, undefined, 'Jira does not say which issue it is');
  try {
    const judged = withRetryBudget(Date.now() + retryBudgetMilliseconds, () => judge(rule, key));
    return await withTimeout(deadlineMilliseconds, judged, () => new CannotTell('finding it out took too long'));
  } catch (error) {
    return undecided(rule, key, reasonOf(error));
  }
}

/** An issue that is created has nothing to be judged by. */
const ofCreation = ({ onCreate }: TransitionRule): Verdict =>
  onCreate === 'pass'
    ? { result: true }
    : {
        result: false,
        errorMessage:
          'A new issue has no technical design yet, and the rule “Design approved” of this workflow lets no issue be created without one. ' +
          'Ask a Jira admin to change the rule on the Create transition.',
      };

async function judge(rule: TransitionRule, key: string): Promise<Verdict> {
  const { id, type } = await getIssue(asApp(), key);
  // Tickets of designs are sub-tasks: asked for a design, they could not be finished before it is approved.
  if (type.hierarchyLevel < hierarchy.standard) return { result: true };
  if (!(await seesStorageOfConfluence())) throw new CannotTell('in Jira, it does not see what is stored in Confluence');
  const { designs, away, unseen } = await linkedDesigns(asApp(), id);
  const someHidden = await areSomeHidden(asApp(), unseen);
  const isLinked = designs.length > 0 || someHidden;
  // Epics alone have the panel that a design is linked in.
  const mustBeLinked = rule.mustBeLinked && type.hierarchyLevel === hierarchy.epic && !isLinked;
  const missing = missingFor({ ...rule, mustBeLinked }, key, {
    designs: await gated(rule, designs),
    someAway: away.length > 0,
  });
  if (missing !== undefined) return { result: false, errorMessage: missing };
  if (rule.mustBeApproved || rule.noBlockingQuestions) requireKnown(designs, someHidden);
  return { result: true };
}

/** Who may view a page decides what is said of it: that is read where something is. */
async function gated(rule: TransitionRule, designs: readonly LinkedDesign[]): Promise<GatedDesign[]> {
  const judged = designs.map(({ page, design, approval }) => ({
    page,
    standing: approval.standing,
    blockingQuestions: blockingQuestionsOf(design).length,
  }));
  const waiting = judged.filter((design) => !isReady(rule, design)).map(({ page }) => page);
  const { open } = await openPages(asApp(), waiting);
  return judged.map(({ page, ...design }) => ({ ...design, isOpen: open.has(page.id) }));
}

/** Throws where a design can’t be read, because the rule can’t be decided then. */
function requireKnown(designs: readonly LinkedDesign[], someHidden: boolean): void {
  if (someHidden) throw new CannotTell('the app may not view all of them');
  if (designs.some(({ approval }) => approval.now === undefined)) throw new CannotTell('one of them can’t be read');
}

/** Why the app can’t tell, for people. */
class CannotTell extends Error {}

const fields = transitionRule.shape;

/**
 * What a configuration says, and the usual for what it does not. Without one, such as an editor of workflows leaves that
 * shows no screen for it, all is asked for; one that is no object can’t be read.
 */
function ruleIn(configuration: unknown): TransitionRule | undefined {
  const given = typeof configuration === 'string' ? parsed(configuration) : configuration;
  if (given === undefined || given === null) return usualRule;
  const { data } = z.record(z.string(), z.unknown()).safeParse(given);
  if (!data) return undefined;
  return {
    mustBeLinked: fields.mustBeLinked.catch(usualRule.mustBeLinked).parse(data.mustBeLinked),
    mustBeApproved: fields.mustBeApproved.catch(usualRule.mustBeApproved).parse(data.mustBeApproved),
    noBlockingQuestions: fields.noBlockingQuestions
      .catch(usualRule.noBlockingQuestions)
      .parse(data.noBlockingQuestions),
    onFailure: fields.onFailure.catch(usualRule.onFailure).parse(data.onFailure),
    onCreate: fields.onCreate.catch(usualRule.onCreate).parse(data.onCreate),
  };
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
  // A rule has no surface in which the platform could ask.
  if (asksForConsent(error)) return 'the app has no access to them yet';
  if (isProductError(error, 'unavailable') || isProductError(error, 'rate-limited'))
    return `${error.product} did not answer`;
  if (isProductError(error)) return `${error.product} refused a request of the app`;
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
