import { startSurface } from '../shared/startSurface';
import { ApprovalPolicies } from './ApprovalPolicies';

void startSurface('policy.title', () => <ApprovalPolicies />);
