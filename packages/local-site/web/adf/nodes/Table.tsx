import type { Handler } from '../handler';

/** A wide table scrolls inside its frame, also with the keyboard. */
export const Table: Handler = ({ children }) => (
  <div className="table-frame" tabIndex={0} role="group" aria-label="Table">
    <table>
      <tbody>{children}</tbody>
    </table>
  </div>
);
