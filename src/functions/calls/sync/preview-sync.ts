import { previewOf } from '../../../features/sync/preview';
import type { Handler } from '../../runtime/answering';
import { designToSync } from '../../../features/sync/design-to-sync';

/** What a sync would do, from what is there now. */
export const previewSync: Handler<'previewSync'> = async ({ pageId }, { siteUrl }) =>
  previewOf({ ...(await designToSync(pageId)), siteUrl });
