import { message } from '../../../../i18n/message';
import { allows, inside } from '../containers';
import { BlockFrame } from '../frames/block-frame';
import type { State } from '../state';
import { alertOf, type Alert } from './alert';
import type { TokenHandler } from './handler';

/** A quote, or one of GitHub's alerts as a panel; where neither may stand, its content without it. */
export const blockquoteOpen: TokenHandler = (_token, state, tokens, index) => {
  const alert = alertOf(tokens, index);
  if (alert) openPanel(alert, state);
  else openQuote(state);
};

export function openQuote(state: State, html?: string): void {
  const { kind } = state.top;
  if (allows(kind, 'blockquote')) {
    state.push(new BlockFrame('blockquote'), html);
  } else {
    state.repair(inside('blockquote', kind), message('repair.textNotAsQuote'));
    state.push(state.top, html);
  }
}

function openPanel(alert: Alert, state: State): void {
  const { kind } = state.top;
  alert.removeMarker();
  if (allows(kind, 'panel')) {
    state.push(new BlockFrame('panel', { panelType: alert.panelType }));
    return;
  }
  state.repair(inside('alert', kind), message('repair.textAfterName'));
  state.add({ type: 'paragraph', content: [{ type: 'text', text: alert.name, marks: [{ type: 'strong' }] }] });
  state.push(state.top);
}
