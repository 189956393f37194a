import type { GalleryState } from '../gallery-state';
import { bylineStates } from './byline';
import { headerStates } from './header';
import { issueContextStates } from './issue-context';
import { panelStates } from './panel';

/** Every state of every surface. */
export const states: GalleryState[] = [...headerStates, ...bylineStates, ...panelStates, ...issueContextStates];
