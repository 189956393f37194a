import type { Handler } from '../handler';
import { numberAttribute } from '../node';

export const OrderedList: Handler = ({ node, children }) => <ol start={numberAttribute(node, 'order')}>{children}</ol>;
