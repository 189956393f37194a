import type { AdfNode } from '../../../contract/adf-node';
import { plainText } from '../../../adf/text';
import { issueOf, standsForIssue } from './issue';

/** What stands at the ends of an item's line and is said about it, not by it: lozenges, and at the end its ticket. */
export interface Outer {
  /** The line without them. */
  inner: AdfNode[];
  lozenges: string[];
  ticket: { key: string } | undefined;
}

export const isBlank = (node: AdfNode): boolean => node.type === 'text' && !node.text?.trim();

export function outerOf(content: readonly AdfNode[]): Outer {
  const inner = [...content];
  const lozenges: string[] = [];
  let ticket: Outer['ticket'];
  for (let last = inner.at(-1); last; last = inner.at(-1)) {
    if (last.type === 'status') lozenges.push(plainText(last));
    // What comes first is the item's words, even where it is only a link.
    else if (!ticket && inner.length > 1 && standsForIssue(last)) ticket = issueOf(last);
    else if (!isBlank(last)) break;
    inner.pop();
  }
  while (inner[0]?.type === 'status' || (inner[0] && isBlank(inner[0]))) {
    const [first] = inner.splice(0, 1);
    if (first?.type === 'status') lozenges.push(plainText(first));
  }
  return { inner, lozenges, ticket: ticket && { key: ticket.key } };
}
