import { previewOf } from '../sync/preview';
import type { Handler } from './answering';
import { designToSync } from './design-to-sync';

/** What a sync would do, from what is there now. */
export const previewSync: Handler<'previewSync'> = async ({ pageId }, { siteUrl }) =>
  previewOf({ ...(await designToSync(pageId)), siteUrl });
