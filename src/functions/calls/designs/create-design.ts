import { asUser, getAppContext } from '@forge/api';
import type { AdfDocument } from '../../../contract/adf-node';
import { createPage, isTitleTaken } from '../../../platform/confluence/pages';
import { issueRight, pageWithRight } from '../../../features/designs/edit-rights';
import { isProductError } from '../../../platform/product-error';
import { macroNode } from '../../../features/reading/macro';
import { linkOf } from '../../../features/designs/store/design-link';
import { storeRequestedLink } from '../../../features/designs/store/link-requests';
import type { Handler } from '../../runtime/answering';
import { issueOfPanel } from '../../../features/people/caller';
import { chosenTemplate } from '../../../features/templates/chosen-template';
import { browseUrl, epicForCaller } from '../../../features/designs/epic';
import { Failure } from '../../../errors/failure';
import { message } from '../../../i18n/message';
import { getDesign } from './get-design';
import { readOnlyPage } from '../../../features/designs/page';
import { registerDesign, storeLink } from '../../../features/designs/registration';
import { queuePageStatus } from '../../../features/designs/status-queue';

/**
 * Creates a page with the design's content on it and the status macro above, and links it to the panel's epic, or proposes
 * that where the person may not edit the epic.
 */
export const createDesign: Handler<'createDesign'> = async ({ spaceId, title, templateId, prefill }, caller) => {
  const { id: epicId, key: epicKey } = await epicForCaller(issueOfPanel(caller));
  const template = await chosenTemplate(templateId);
  const { content } = template.build({
    ...prefill,
    epic: { id: epicId, key: epicKey, url: browseUrl(caller.siteUrl, epicKey) },
  });
  const macro = macroNode(currentApp(), { templateId, templateVersion: template.version, epicId, epicKey });
  const { id: pageId } = await create(spaceId, title, { type: 'doc', version: 1, content: [macro, ...content] });
  const [{ page, right }, issue] = await Promise.all([
    pageWithRight(pageId, caller.accountId),
    issueRight(epicId, caller.accountId),
  ]);
  if (!right) throw readOnlyPage(page, 'link');
  const config = { templateId, templateVersion: template.version };
  if (issue) await storeLink(linkOf(right, issue, 'panel'), config);
  else {
    await storeRequestedLink(epicId, { page: right, via: 'panel' });
    // An event may call what a person does through the app the app's own, and be left alone.
    await registerDesign(pageId, config);
    await queuePageStatus(pageId);
  }
  const { design } = await getDesign({ pageId }, caller);
  return { design, linked: issue !== undefined };
};

function currentApp() {
  const { appAri, environmentAri, environmentType } = getAppContext();
  return { appId: appAri.appId, environmentId: environmentAri.environmentId, environmentType };
}

async function create(spaceId: string, title: string, document: AdfDocument): Promise<{ id: string }> {
  try {
    return await createPage(asUser(), spaceId, title, document);
  } catch (error) {
    // Confluence has no code for it, and says it in its own words.
    if (isProductError(error, 'refused') && (await isTitleTaken(asUser(), spaceId, title))) {
      throw new Failure(
        'title-taken',
        message('createDesign.titleTaken.message', { title }),
        message('createDesign.titleTaken.advice'),
      );
    }
    if (isProductError(error, 'forbidden') || isProductError(error, 'not-found')) {
      throw new Failure(
        'forbidden',
        message('createDesign.forbidden.message'),
        message('createDesign.forbidden.advice'),
      );
    }
    throw error;
  }
}
