import type { GalleryState } from '../gallery-state';
import { administrationStates } from './administration';
import { approvalStates } from './approval';
import { bylineStates } from './byline';
import { headerStates } from './header';
import { issueContextStates } from './issue-context';
import { overviewStates } from './overview';
import { panelStates } from './panel';
import { pickerStates } from './picker';
import { settingsStates } from './settings';
import { syncStates } from './sync';
import { transitionRuleStates } from './transition-rule';

/** Every state of every surface. */
export const states: GalleryState[] = [
  ...pickerStates,
  ...headerStates,
  ...bylineStates,
  ...approvalStates,
  ...syncStates,
  ...panelStates,
  ...issueContextStates,
  ...overviewStates,
  ...settingsStates,
  ...transitionRuleStates,
  ...administrationStates,
];
