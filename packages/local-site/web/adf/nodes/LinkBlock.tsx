import type { Handler } from '../handler';
import { SmartLink } from './SmartLink';

export const LinkBlock: Handler = ({ node }) => (
  <p>
    <SmartLink node={node} />
  </p>
);
