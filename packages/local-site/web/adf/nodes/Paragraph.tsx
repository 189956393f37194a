import type { Handler } from '../handler';

/** An empty paragraph keeps its line. */
export const Paragraph: Handler = ({ children }) => <p>{children ?? <br />}</p>;
