import { Failure } from '../failure';
import { withDecision } from '../store/design-record';
import { changeDesignRecord } from '../store/designs';
import { message } from '../words/message';
import type { Handler } from './answering';
import { designForCaller } from './design-for-caller';
import { isOffered } from './doubtful-sections';
import { editablePage } from './page';
import { configOn, designOf } from './read-page';
import { readRegistration } from './registration';
import { followStatus } from './status-copies';

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
  const made = decision === null ? undefined : { is: decision, by: caller.accountId, at: new Date().toISOString() };
  const stored = await changeDesignRecord(pageId, (record) =>
    record.sections?.[key]?.is === made?.is ? record : withDecision(record, key, made),
  );
  await followStatus(pageId);
  const { sections, ...rest } = registration;
  const record = { ...rest, ...(stored.sections && { sections: stored.sections }) };
  const { summary } = await designForCaller({ page, design: designOf(page, record), record }, caller);
  return { design: summary };
};
