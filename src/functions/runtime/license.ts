import { getAppContext } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

/** Anything but a boolean says nothing, and hides nothing that the other name says. */
const flag = z.boolean().optional().catch(undefined);

/**
 * What Forge says of the app’s license. Functions are documented to get `isActive`, surfaces `active`, and `@forge/api`
 * types both.
 */
const license = z.object({ active: flag, isActive: flag });
const withLicense = z.object({ license });

const isInactive = (said: unknown): boolean => {
  const { data } = license.safeParse(said);
  return data?.active === false || data?.isActive === false;
};

/**
 * Whether the license of the app is not active. Only that limits: an app that is not sold, or that runs in an environment
 * for development, has no license. `given`: the second argument of a function, or the context of a resolver.
 */
export const isLicenseInactive = (given: unknown): boolean =>
  isInactive(withLicense.safeParse(given).data?.license) || isInactive(getAppContext().license);

/** Throws for a call that writes while the license is not active. */
export function requireLicense(given: unknown): void {
  if (isLicenseInactive(given))
    throw new Failure('license-inactive', message('license.inactive.message'), message('license.inactive.advice'));
}

/**
 * A function of the manifest that does nothing while the license is not active, and gives `otherwise`. What events it
 * passes over, the next event or the daily look makes up for.
 */
export const whileLicensed =
  <Payload, Result>(work: (payload: Payload) => Promise<Result>, otherwise: NoInfer<Result>) =>
  async (payload: Payload, context?: unknown): Promise<Result> =>
    isLicenseInactive(context) ? otherwise : work(payload);
