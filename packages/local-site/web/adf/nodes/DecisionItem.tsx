import type { Handler } from '../handler';

export const DecisionItem: Handler = ({ children }) => (
  <div className="decision-item">
    <span role="img" aria-label="Decision">
      ⤷
    </span>
    <div>{children}</div>
  </div>
);
