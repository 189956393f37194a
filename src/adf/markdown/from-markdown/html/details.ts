import { message } from '../../../../i18n/message';
import { inside } from '../containers';
import { ExpandFrame } from '../frames/expand-frame';
import type { State } from '../state';

/** Opens an expand; where ADF allows none, what it holds stands in the container around it, after its title in bold. */
export function openDetails(state: State): void {
  const { top } = state;
  if (state.isInside('nestedExpand')) {
    state.repair(inside('expand', 'nestedExpand'), message('repair.textAfterTitle'));
    state.push(top, 'details');
    return;
  }
  const kind = state.isInside('expand') || state.isInside('tableCell') ? 'nestedExpand' : 'expand';
  state.push(new ExpandFrame(kind), 'details');
}

export function closeDetails(state: State): void {
  state.popHtml('details');
}

/** Names the expand that was opened last; a title of none becomes a bold paragraph. */
export function nameDetails(title: string, state: State): void {
  const { top } = state;
  if (top instanceof ExpandFrame && top.title === '' && state.topIsHtml) top.title = title;
  else state.add({ type: 'paragraph', content: [{ type: 'text', text: title, marks: [{ type: 'strong' }] }] });
}
