import { asUser } from '@forge/api';
import { searchPeople as search } from '../../../platform/confluence/search';
import type { Handler } from '../../runtime/answering';

export const searchPeople: Handler<'searchPeople'> = async ({ query }) => ({ people: await search(asUser(), query) });
