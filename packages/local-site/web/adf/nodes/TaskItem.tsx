import { useId } from 'react';
import type { Handler } from '../handler';

export const TaskItem: Handler = ({ node, children }) => {
  const id = useId();
  return (
    <div className="task-item">
      <input type="checkbox" checked={node.attrs?.state === 'DONE'} disabled aria-labelledby={id} />
      <div id={id}>{children}</div>
    </div>
  );
};
