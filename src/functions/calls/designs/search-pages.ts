import { asUser } from '@forge/api';
import { searchPages as search } from '../../../platform/confluence/search';
import type { Handler } from '../../runtime/answering';

export const searchPages: Handler<'searchPages'> = async ({ query }) => ({ pages: await search(asUser(), query) });
