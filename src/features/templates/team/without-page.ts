import type { AdfDocument, AdfNode } from '../../../contract/adf-node';
import { replaceAt } from '../../../adf/path';
import { rebuild } from '../../../adf/rebuild';
import type { Design } from '../../reading/design';
import type { Repair } from '../../../adf/markdown/repair';
import { message } from '../../../i18n/message';

/**
 * A page's document without what belongs to that page alone: its comments, its attachments, and the tickets of its
 * rows, which the next page gets of its own. `design` is what the document reads as.
 */
export function withoutPage(
  document: AdfDocument,
  { openQuestions, milestones }: Pick<Design, 'openQuestions' | 'milestones'>,
): { document: AdfDocument; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let result = document;
  const ticketed = [...openQuestions, ...milestones].filter(({ ticket }) => ticket !== undefined);
  for (const { place } of ticketed) {
    if (place.form === 'row' && place.ticket) result = replaceAt(result, place.ticket.path, emptied);
  }
  if (result !== document) repairs.push({ what: message('repair.tickets'), done: message('repair.ofPage') });

  let attachments = 0;
  const content = rebuild(result.content, (node) => {
    if (node.type === 'media' && node.attrs?.type !== 'external') {
      attachments += 1;
      return [];
    }
    if (isMediaFrame(node) && !node.content?.some(({ type }) => type === 'media')) return [];
    return [withoutComments(node)];
  });
  if (attachments > 0) repairs.push({ what: message('repair.files'), done: message('repair.ofPage') });
  return { document: { type: 'doc', version: 1, content }, repairs };
}

const emptied = (cell: AdfNode): AdfNode => ({ ...cell, content: [{ type: 'paragraph', content: [] }] });

const isMediaFrame = ({ type }: AdfNode): boolean => type === 'mediaSingle' || type === 'mediaGroup';

function withoutComments(node: AdfNode): AdfNode {
  const { marks, ...rest } = node;
  if (!marks?.some(({ type }) => type === 'annotation')) return node;
  const kept = marks.filter(({ type }) => type !== 'annotation');
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}
