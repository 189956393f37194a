import { asUser } from '@forge/api';
import { searchPeople as search } from '../atlassian/confluence/search';
import type { Handler } from './answering';

export const searchPeople: Handler<'searchPeople'> = async ({ query }) => ({ people: await search(asUser(), query) });
