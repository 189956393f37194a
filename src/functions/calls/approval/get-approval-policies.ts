import type { Handler } from '../../runtime/answering';
import { policiesInForce } from '../../../features/reviews/approval-policies';

export const getApprovalPolicies: Handler<'getApprovalPolicies'> = ({ spaceId }) => policiesInForce(spaceId);
