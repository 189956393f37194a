import { asUser } from '@forge/api';
import { getSpace, type Space } from '../../platform/confluence/spaces';
import { isProductError } from '../../platform/product-error';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

/** The space as the person may see it, and whether they may administer it. */
export async function spaceForCaller(spaceId: string): Promise<Space & { canAdminister: boolean }> {
  const space = await visibleSpace(spaceId);
  if (space) return space;
  throw new Failure('not-found', message('space.gone.message'), message('space.gone.advice'));
}

export type SpaceChange =
  'changePolicy' | 'changeSettings' | 'removeTemplates' | 'renameTemplates' | 'replaceTemplates' | 'saveTemplates';

/** The space, if the person may administer it: its templates are managed by those who may. */
export async function administeredSpace(spaceId: string, what: SpaceChange): Promise<Space> {
  const space = await spaceForCaller(spaceId);
  if (space.canAdminister) return space;
  throw new Failure(
    'forbidden',
    message('space.readOnly.message', { what, space: space.name }),
    message('space.readOnly.advice'),
  );
}

/** Undefined where the space does not exist, or the person may not see it. */
export async function visibleSpace(spaceId: string): Promise<(Space & { canAdminister: boolean }) | undefined> {
  try {
    return await getSpace(asUser(), spaceId);
  } catch (error) {
    if (isProductError(error, 'not-found') || isProductError(error, 'forbidden')) return undefined;
    throw error;
  }
}
