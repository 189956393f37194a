import { startSurface } from '../shared/startSurface';
import { TransitionRuleScreen } from './TransitionRuleScreen';

void startSurface('manifest.designApproved.name', () => <TransitionRuleScreen />);
