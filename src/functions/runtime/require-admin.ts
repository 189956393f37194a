import { asUser } from '@forge/api';
import { administersConfluence } from '../../platform/confluence/people';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

/** Throws unless the person who calls administers Confluence, as Confluence says when it is asked as them. */
export async function requireAdmin(): Promise<void> {
  if (await administersConfluence(asUser())) return;
  throw new Failure('forbidden', message('administration.readOnly.message'), message('administration.readOnly.advice'));
}
