import { asUser } from '@forge/api';
import { administersConfluence } from '../atlassian/confluence/people';
import { Failure } from '../failure';
import { message } from '../words/message';

/** Throws unless the person who calls administers Confluence, as Confluence says when it is asked as them. */
export async function requireAdmin(): Promise<void> {
  if (await administersConfluence(asUser())) return;
  throw new Failure('forbidden', message('administration.readOnly.message'), message('administration.readOnly.advice'));
}
