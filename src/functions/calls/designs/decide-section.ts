import { Failure } from '../../../errors/failure';
import { withDecision } from '../../../features/designs/store/design-record';
import { changeDesignRecord } from '../../../features/designs/store/designs';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { designForCaller, epicForDesign } from '../../../features/reviews/design-for-caller';
import { readBeforeWrite } from '../../../platform/read-before-write';
import { isOffered } from '../../../features/designs/doubtful-sections';
import { editablePage } from '../../../features/designs/page';
import { configOn, designOf } from '../../../features/designs/read-page';
import { readRegistration } from '../../../features/designs/registration';
import { queuePageStatus } from '../../../features/designs/status-queue';

/** Keeps what a person decides about a section that may hold tracked items: by page and heading, so a copy has none of it. */
export const decideSection: Handler<'decideSection'> = async ({ pageId, key, decision }, caller) => {
  const page = await editablePage(pageId, 'decideSection');
  const registration = await readRegistration(pageId, configOn(page));
  const before = designOf(page, registration);
  const section = before.doubtful.find((one) => one.key === key);
  if (!section || !isOffered({ page, design: before, record: registration })) {
    throw new Failure(
      'not-found',
      message('section.gone.message', { title: page.title }),
      message('section.gone.advice'),
    );
  }
  // Asked before anything is written: Atlassian may have to ask the person.
  const epic = await readBeforeWrite(() => epicForDesign(registration, caller));
  const made = decision === null ? undefined : { is: decision, by: caller.accountId, at: new Date().toISOString() };
  const stored = await changeDesignRecord(pageId, (record) =>
    record.sections?.[key]?.is === made?.is ? record : withDecision(record, key, made),
  );
  await queuePageStatus(pageId);
  const { sections, ...rest } = registration;
  const record = { ...rest, ...(stored.sections && { sections: stored.sections }) };
  const { summary } = await designForCaller({ page, design: designOf(page, record), record }, caller, epic);
  return { design: summary };
};
