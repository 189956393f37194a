import { type Day, dayOfTimestamp } from '../../../adf/day';
import type { AdfNode } from '../../../contract/adf-node';
import type { Due, Owner } from '../design';
import { isBlank } from '../inline/outer';
import { personOf } from '../inline/person';

/** A task as Confluence reads it: the first person mentioned is its assignee, the first date is when it is due. */
export interface ActionItem {
  /** Its words, without people and dates at their ends. */
  content: AdfNode[];
  owner: Owner | undefined;
  due: Due | undefined;
}

export function actionItemOf(content: readonly AdfNode[]): ActionItem {
  const person = content.find(({ type }) => type === 'mention');
  const date = content.find(({ type }) => type === 'date');
  const day: Day | undefined = date && dayOfTimestamp(date.attrs?.timestamp);
  return {
    content: withoutEnds(content),
    owner: person && personOf([person]),
    due: day === undefined ? undefined : { day },
  };
}

const isAside = (node: AdfNode): boolean => node.type === 'mention' || node.type === 'date';

function withoutEnds(content: readonly AdfNode[]): AdfNode[] {
  const [first, last] = [firstOf(content), lastOf(content)];
  return first > last ? [...content] : content.slice(first, last + 1);
}

/** The first node that is the item's own words; white space between people and dates goes with them. */
const firstOf = (content: readonly AdfNode[]): number => {
  const own = content.findIndex((node) => !isAside(node) && !isBlank(node));
  return content.slice(0, Math.max(own, 0)).some(isAside) ? own : 0;
};

const lastOf = (content: readonly AdfNode[]): number => {
  const own = content.findLastIndex((node) => !isAside(node) && !isBlank(node));
  return content.slice(own + 1).some(isAside) ? own : content.length - 1;
};
