import { formatDate } from '../formatDate';
import type { Handler } from '../handler';
import { textAttribute } from '../node';

export const DateChip: Handler = ({ node }) => (
  <time className="date-chip">{formatDate(textAttribute(node, 'timestamp') ?? '')}</time>
);
