import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import type { Day } from '../../adf/day';
import { awaitedComment } from '../../features/publishing/comments';
import { getPages } from '../../platform/confluence/pages';
import { getPeople } from '../../features/people/people';
import { longAwaited } from '../../features/reminders/awaited';
import { overdueQuestions } from '../../features/reminders/overdue';
import { reminderOf } from '../../features/reminders/reminder';
import { toldOf } from '../../features/designs/store/copies';
import { getDesignRecords, unregistered } from '../../features/designs/store/designs';
import { designBatch } from '../../features/designs/design-batches';
import { commentOnce } from '../../features/publishing/comment-once';
import { designApprovals, type DesignApproval, type ReadDesign } from '../../features/reviews/design-approval';
import { designOf } from '../../features/designs/read-page';
import { personOrFormerUser } from '../../features/people/named';
import { queueReminders } from '../schedules/reminder-day';
import { retriedByForge } from '../../errors/retry';
import { settingsFor } from '../../features/sync/settings-for';
import { pushPageStatus } from '../../features/designs/status-queue';

const day = z.iso.date();
const job = z.union([
  z.object({ pageIds: z.array(z.string().regex(/^\d{1,20}$/)).max(25), day }),
  designBatch.extend({ day }),
]);

/**
 * Once a day for each design: reminds the owners of overdue questions where its settings say so, and the reviewers who
 * are awaited where its policy does; and lets its status follow where a sign-off can have expired.
 */
export async function remindOfDesigns(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return retriedByForge(async () => {
    if (!('pageIds' in data)) {
      await queueReminders(data);
      return undefined;
    }
    // Pages that the app may not see are not among them.
    const [pages, records] = await Promise.all([getPages(asApp(), data.pageIds), getDesignRecords(data.pageIds)]);
    const designs = pages.map((page) => {
      const record = records.get(page.id) ?? unregistered(page.id);
      return { page, design: designOf(page, record), record };
    });
    const [approvals, told] = await Promise.all([designApprovals()(designs), toldOf(data.pageIds)]);
    let reminded = 0;
    const failures: unknown[] = [];
    for (const [index, design] of designs.entries()) {
      const approval = approvals[index];
      try {
        if (await remind(design, approval, data.day)) reminded += 1;
        if (approval && isToFollow(approval, told(design.page.id))) await pushPageStatus(design.page.id);
      } catch (error) {
        // One that fails keeps nobody else from being reminded.
        failures.push(error);
      }
    }
    console.info(`Reminders: commented on ${reminded} of ${data.pageIds.length} designs`);
    if (failures.length > 0) throw failures[0] as Error;
    return undefined;
  });
}

async function remind(design: ReadDesign, approval: DesignApproval | undefined, day: Day): Promise<boolean> {
  const reminders = [await remindOwners(design, day), approval && (await remindReviewers(design, approval, day))];
  return reminders.includes(true);
}

/** A sign-off can have expired, or people were not told of the newest step: the job for it never came. */
const isToFollow = ({ state, policy }: DesignApproval, told: number): boolean =>
  state.stage === 'review' && (policy.expiresAfterDays !== null || told < state.number);

/** Whether there was somebody to remind, and nobody had done it that day. */
async function remindOwners({ page, design }: ReadDesign, day: Day): Promise<boolean> {
  if (!(await settingsFor(page)).reminders) return false;
  const questions = overdueQuestions(design, day);
  if (questions.length === 0) return false;
  const nameOf = await namesOf(questions.map(({ ownerId }) => ownerId));
  return commentOnce(page.id, `overdue:${day}`, reminderOf(questions, nameOf));
}

async function remindReviewers(
  { page }: ReadDesign,
  { state, standing, policy }: DesignApproval,
  day: Day,
): Promise<boolean> {
  const awaited = policy.tellsPeople ? longAwaited(state, standing, day) : undefined;
  if (!awaited) return false;
  const { since, turn, reviewers } = awaited;
  const nameOf = await namesOf(reviewers.flatMap(({ people }) => people));
  return commentOnce(
    page.id,
    `awaited:${String(state.stageNumber)}:${String(turn)}`,
    awaitedComment(since, reviewers, nameOf),
  );
}

async function namesOf(accountIds: readonly string[]): Promise<(accountId: string) => string> {
  const people = await getPeople(asApp(), accountIds);
  return (accountId) => personOrFormerUser(accountId, people).displayName;
}
