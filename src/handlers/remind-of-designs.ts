import { asApp } from '@forge/api';
import type { AsyncEvent, InvocationError } from '@forge/events';
import { z } from 'zod';
import type { Day } from '../adf/day';
import { parseDocument } from '../adf/parse';
import { addFooterComment } from '../atlassian/confluence/comments';
import { getPages, type Page } from '../atlassian/confluence/pages';
import { getPeople } from '../atlassian/confluence/people';
import { isProductError, type ProductErrorKind } from '../atlassian/product-error';
import { readDesign } from '../design/read';
import { overdueQuestions } from '../reminders/overdue';
import { reminderOf } from '../reminders/reminder';
import { claimReminder, releaseReminder } from '../store/reminders';
import { orLater } from './retry-later';
import { settingsFor } from './settings-for';

const job = z.object({ pageIds: z.array(z.string().regex(/^\d{1,20}$/)).max(100), day: z.iso.date() });

/** Reminds the owners of overdue questions, of each design once a day, where its settings say so. */
export async function remindOfDesigns(event: AsyncEvent): Promise<InvocationError | undefined> {
  const { data } = job.safeParse(event.body);
  if (!data) return undefined;
  return orLater(async () => {
    let reminded = 0;
    // Pages that the app may not see are not among them.
    for (const page of await getPages(asApp(), data.pageIds)) {
      if (await remindOf(page, data.day)) reminded += 1;
    }
    console.info(`Reminders: commented on ${reminded} of ${data.pageIds.length} designs`);
    return undefined;
  });
}

/** Whether there was somebody to remind, and nobody had done it that day. */
async function remindOf(page: Page, day: Day): Promise<boolean> {
  if (!(await settingsFor(page)).reminders) return false;
  const document = parseDocument(page.body);
  if ('problem' in document) return false;
  const questions = overdueQuestions(readDesign(document), day);
  if (questions.length === 0) return false;
  const people = await getPeople(
    asApp(),
    questions.map(({ ownerId }) => ownerId),
  );
  if (!(await claimReminder(page.id, day))) return false;
  return comment(page.id, day, () =>
    addFooterComment(
      asApp(),
      page.id,
      reminderOf(questions, (accountId) => people.get(accountId)?.displayName ?? 'somebody'),
    ),
  );
}

/** Where Confluence says that it wrote nothing, the claim is given back; where it says nothing, it may have written. */
const wroteNothing: readonly ProductErrorKind[] = ['rate-limited', 'conflict', 'forbidden', 'not-found', 'refused'];
const forGood: readonly ProductErrorKind[] = ['forbidden', 'not-found', 'refused'];

async function comment(pageId: string, day: Day, add: () => Promise<unknown>): Promise<boolean> {
  try {
    await add();
    return true;
  } catch (error) {
    if (!isProductError(error)) throw error;
    if (wroteNothing.includes(error.kind)) await releaseReminder(pageId, day);
    // One design that the app may not comment on does not keep the others from being reminded of.
    if (forGood.includes(error.kind)) return false;
    throw error;
  }
}
