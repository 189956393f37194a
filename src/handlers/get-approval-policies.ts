import type { Handler } from './answering';
import { policiesInForce } from './approval-policies';

export const getApprovalPolicies: Handler<'getApprovalPolicies'> = ({ spaceId }) => policiesInForce(spaceId);
