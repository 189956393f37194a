import { asUser } from '@forge/api';
import { getSpace, type Space } from '../atlassian/confluence/spaces';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';

/** The space as the person may see it, and whether they may administer it. */
export async function spaceForCaller(spaceId: string): Promise<Space & { canAdminister: boolean }> {
  const space = await visibleSpace(spaceId);
  if (space) return space;
  throw new Failure(
    'not-found',
    'This space doesn’t exist any more, or you may not see it.',
    'Choose another space, or ask its admin for access.',
  );
}

/** The space, if the person may administer it: its templates are managed by those who may. */
export async function administeredSpace(spaceId: string, what: string): Promise<Space> {
  const space = await spaceForCaller(spaceId);
  if (space.canAdminister) return space;
  throw new Failure(
    'forbidden',
    `You may not ${what} in “${space.name}”: only those who administer the space may.`,
    'Ask an admin of the space to do it.',
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
