import type { AdfDocument } from '../../contract/adf-node';
import { nodeAt } from '../../adf/path';
import { plainText } from '../../adf/text';
import type { TrackedItem } from '../reading/design';

const blockingColumn = /^(is )?(block(ing|er|s)|blocking\?|blocker\?)\??$/i;

/** What a cell says that does not block; anything else does, a tick too. */
const notBlocking = /^(no|n|false|none|n\/a|non-blocking|not blocking|[-–—]*|❌|✗)$/i;

const markInText = /[[(]\s*block(ing|er)\s*[\])]|\bblock(ing|er):\s*(yes|true|y)\b|^block(ing|er):/i;

/** Whether an author marks an item as blocking: in a column of that name, or in its words, such as “(blocking)”. */
export function isMarkedBlocking({ text, place }: TrackedItem, document: AdfDocument): boolean {
  if (markInText.test(text)) return true;
  if (place.form !== 'row') return false;
  const columns = (nodeAt(document, place.table)?.content?.[0]?.content ?? []).map(plainText);
  const column = columns.findIndex((name) => blockingColumn.test(name));
  const cell = column < 0 ? undefined : nodeAt(document, [...place.row, column]);
  return cell !== undefined && !notBlocking.test(plainText(cell));
}
