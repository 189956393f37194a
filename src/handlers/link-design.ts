import { asUser } from '@forge/api';
import { getIssue } from '../atlassian/jira/issues';
import { isProductError } from '../atlassian/product-error';
import { changeDesignRecord, getDesignRecord } from '../store/designs';
import type { Handler } from './answering';
import { issueOfPanel } from './caller';
import { designOf } from './design-summary';
import { epicForCaller } from './epic';
import { Failure } from '../failure';
import { getDesign } from './get-design';
import { editablePage } from './page';
import { pageIdIn } from './page-address';
import { registerDesign } from './registration';
import { followStatus } from './status-copies';

export const linkDesign: Handler<'linkDesign'> = async ({ page: address, move = false }, caller) => {
  const pageId = pageIdIn(address);
  if (pageId === undefined) {
    throw new Failure(
      'invalid-input',
      `“${address}” is not the address of a Confluence page.`,
      'Paste the page’s address, or search for its title.',
    );
  }
  const epic = await epicForCaller(issueOfPanel(caller));
  const page = await editablePage(pageId, 'link it');
  await registerDesign(pageId, designOf(page).config);
  const epicId = (await getDesignRecord(pageId))?.epicId;
  if (epicId !== undefined && epicId !== epic.id && !move) {
    throw new Failure(
      'linked-elsewhere',
      `“${page.title}” is linked to ${await nameOfEpic(epicId)} already, and a design has one epic.`,
      'Move it here to link it to this epic instead.',
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
    if (isProductError(error, 'not-found')) return 'an epic you may not see';
    throw error;
  }
}
