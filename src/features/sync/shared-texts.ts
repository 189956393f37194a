import type { SyncSide } from '../../contract/api';
import type { Page } from '../../platform/confluence/pages';
import { openPages } from '../../platform/confluence/view-restrictions';
import type { Requester } from '../../platform/requester';
import { Failure } from '../../errors/failure';
import { getSharedTexts, storeSharedTexts } from './store/shared-texts';
import { message } from '../../i18n/message';
import { updatesByItem } from './field-updates';
import type { SyncAction } from './actions';

type Project = { id: string; key: string };
type SharedPage = Pick<Page, 'id' | 'title' | 'parentId'>;

/** A person let texts of the page go to this project. */
export interface Sharing {
  projectId: string;
  /** Account id. */
  by: string;
}

/** Whether steps bring texts of the page into tickets. A conflict goes where `sides` say; without them, it may. */
export function carriesTexts(steps: readonly SyncAction[], sides?: Readonly<Record<string, SyncSide>>): boolean {
  if (steps.some(({ type }) => type === 'create')) return true;
  const mayGoToJira =
    sides ?? Object.fromEntries(steps.flatMap(({ id, type }) => (type === 'conflict' ? [[id, 'page' as const]] : [])));
  return updatesByItem(steps, mayGoToJira).some((item) =>
    item.steps.some(({ move: { type, field } }) => type === 'toTicket' && (field === 'text' || field === 'answer')),
  );
}

/**
 * Whether somebody has to confirm that people who may view the project read texts of the page: not everybody who may
 * view its space may view the page, and nobody has confirmed it before. Throws where it can’t be told for now.
 */
export async function needsSharing(as: Requester, page: SharedPage, { id: projectId }: Project): Promise<boolean> {
  if (await getSharedTexts(page.id, projectId)) return false;
  const { open, trouble } = await openPages(as, [page]);
  if (trouble) throw trouble;
  return !open.has(page.id);
}

/** Refuses to bring texts of a restricted page into tickets, unless somebody let them go to this project, or does now. */
export async function requireSharing(
  as: Requester,
  page: SharedPage,
  project: Project,
  sharing: Sharing | undefined,
): Promise<void> {
  if (!(await needsSharing(as, page, project))) return;
  if (sharing?.projectId !== project.id) {
    throw new Failure(
      'texts-restricted',
      message('sync.sharing.message', { title: page.title, project: project.key }),
      message('sync.sharing.advice', { project: project.key }),
    );
  }
  await storeSharedTexts({ pageId: page.id, projectId: project.id, by: sharing.by, at: new Date().toISOString() });
}
