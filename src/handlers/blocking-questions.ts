import type { TrackedItem } from '../design/design';
import { openQuestions } from '../design/readiness/items';
import { isMarkedBlocking } from '../design/readiness/marked-blocking';
import type { ReadPage } from './read-page';

/** The open questions of a design that its authors have marked as blocking. */
export function blockingQuestionsOf(design: ReadPage): TrackedItem[] {
  const { document } = design;
  return document ? openQuestions(design).filter((question) => isMarkedBlocking(question, document)) : [];
}
