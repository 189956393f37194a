import { asUser } from '@forge/api';
import { getIssue } from '../atlassian/jira/issues';
import { isProductError } from '../atlassian/product-error';
import { changeDesignRecord, getDesignRecord } from '../store/designs';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { designOf } from './design-summary';
import { epicForCaller } from './epic';
import { Failure } from '../failure';
import { say } from '../words/say';
import { getDesign } from './get-design';
import { editablePage } from './page';
import { pageIdIn } from './page-address';
import { registerDesign } from './registration';
import { followStatus } from './status-copies';

export const linkDesign: Handler<'linkDesign'> = async ({ page: address, move = false }, caller) => {
  const pageId = pageIdIn(address);
  if (pageId === undefined) {
    throw new Failure('invalid-input', say('link.notAPage.message', { address }), say('link.notAPage.advice'));
  }
  const epic = await epicForCaller(issueOfPanel(caller));
  const page = await editablePage(pageId, 'link');
  await registerDesign(pageId, designOf(page).config);
  const epicId = (await getDesignRecord(pageId))?.epicId;
  if (epicId !== undefined && epicId !== epic.id && !move) {
    throw new Failure(
      'linked-elsewhere',
      say('link.elsewhere.message', { title: page.title, epic: await nameOfEpic(epicId) }),
      say('link.elsewhere.advice'),
    );
  }
  await changeDesignRecord(pageId, (record) => (record.epicId === epic.id ? record : { ...record, epicId: epic.id }));
  await followStatus(pageId);
  const { design } = await getDesign({ pageId }, caller);
  return { design };
};

async function nameOfEpic(epicId: string): Promise<string> {
  try {
    return (await getIssue(asUser(), epicId)).key;
  } catch (error) {
    if (isProductError(error, 'not-found')) return say('link.elsewhere.hiddenEpic');
    throw error;
  }
}
