import type { Handler } from '../handler';
import { numberAttribute } from '../node';

export const TableCell: Handler = ({ node, children }) => {
  const Tag = node.type === 'tableHeader' ? 'th' : 'td';
  return (
    <Tag colSpan={numberAttribute(node, 'colspan')} rowSpan={numberAttribute(node, 'rowspan')}>
      {children}
    </Tag>
  );
};
