import type { TrackedItem } from '../reading/design';
import { openQuestions } from './items';
import { isMarkedBlocking } from './marked-blocking';
import type { ReadPage } from '../designs/read-page';

/** The open questions of a design that its authors have marked as blocking. */
export function blockingQuestionsOf(design: ReadPage): TrackedItem[] {
  const { document } = design;
  return document ? openQuestions(design).filter((question) => isMarkedBlocking(question, document)) : [];
}
