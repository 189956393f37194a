import { asUser } from '@forge/api';
import { administersConfluence } from '../atlassian/confluence/people';
import { Failure } from '../failure';
import { say } from '../words/say';

/** Throws unless the person who calls administers Confluence, as Confluence says when it is asked as them. */
export async function requireAdmin(): Promise<void> {
  if (await administersConfluence(asUser())) return;
  throw new Failure('forbidden', say('administration.readOnly.message'), say('administration.readOnly.advice'));
}
