import { asUser } from '@forge/api';
import { searchPages as search } from '../atlassian/confluence/search';
import type { Handler } from './answering';

export const searchPages: Handler<'searchPages'> = async ({ query }) => ({ pages: await search(asUser(), query) });
