import { kvs } from '@forge/kvs';
import { setIfAbsent } from '../../../platform/storage/set-if-absent';

/** A person let texts of a page that only some people may view go into tickets of a project. */
export interface SharedTexts {
  pageId: string;
  projectId: string;
  /** Account id. */
  by: string;
  /** ISO 8601. */
  at: string;
}

const keyOf = ({ pageId, projectId }: Pick<SharedTexts, 'pageId' | 'projectId'>) =>
  `shared-texts:${pageId}:${projectId}`;

export const getSharedTexts = (pageId: string, projectId: string): Promise<SharedTexts | undefined> =>
  kvs.get<SharedTexts>(keyOf({ pageId, projectId }));

/** The first confirmation stays: who gave it, and when. */
export async function storeSharedTexts(shared: SharedTexts): Promise<void> {
  await setIfAbsent(keyOf(shared), shared);
}
