import type { Handler } from './handler';
import { CodeBlock } from './nodes/CodeBlock';
import { DateChip } from './nodes/DateChip';
import { DecisionItem } from './nodes/DecisionItem';
import { Emoji } from './nodes/Emoji';
import { Expand } from './nodes/Expand';
import { Extension } from './nodes/Extension';
import { Heading } from './nodes/Heading';
import { LinkBlock } from './nodes/LinkBlock';
import { Mention } from './nodes/Mention';
import { OrderedList } from './nodes/OrderedList';
import { Panel } from './nodes/Panel';
import { Paragraph } from './nodes/Paragraph';
import { Placeholder } from './nodes/Placeholder';
import { SmartLink } from './nodes/SmartLink';
import { Status } from './nodes/Status';
import { Table } from './nodes/Table';
import { TableCell } from './nodes/TableCell';
import { TaskItem } from './nodes/TaskItem';

/** How each type of node is shown. A type that is missing here is named on the page, never left out. */
export const handlers: Record<string, Handler> = {
  paragraph: Paragraph,
  heading: Heading,
  bulletList: ({ children }) => <ul>{children}</ul>,
  orderedList: OrderedList,
  listItem: ({ children }) => <li>{children}</li>,
  taskList: ({ children }) => <div className="task-list">{children}</div>,
  taskItem: TaskItem,
  decisionList: ({ children }) => <div className="decision-list">{children}</div>,
  decisionItem: DecisionItem,
  table: Table,
  tableRow: ({ children }) => <tr>{children}</tr>,
  tableHeader: TableCell,
  tableCell: TableCell,
  codeBlock: CodeBlock,
  panel: Panel,
  blockquote: ({ children }) => <blockquote>{children}</blockquote>,
  rule: () => <hr />,
  hardBreak: () => <br />,
  expand: Expand,
  nestedExpand: Expand,
  layoutSection: ({ children }) => <div className="layout-section">{children}</div>,
  layoutColumn: ({ children }) => <div className="layout-column">{children}</div>,
  status: Status,
  date: DateChip,
  mention: Mention,
  emoji: Emoji,
  placeholder: Placeholder,
  inlineCard: SmartLink,
  blockCard: LinkBlock,
  embedCard: LinkBlock,
  extension: Extension,
  inlineExtension: Extension,
  bodiedExtension: Extension,
};
