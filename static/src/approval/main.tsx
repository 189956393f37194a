import { startSurface } from '../shared/startSurface';
import { ApprovalDialog } from './ApprovalDialog';

void startSurface('byline.title', () => <ApprovalDialog />);
