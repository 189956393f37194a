import { message } from '../../../i18n/message';
import type { State } from './state';

// eslint-disable-next-line no-control-regex -- these are what it is about
const notText = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** The source without the characters that Confluence cannot store; halves of characters become U+FFFD. */
export function wellFormed(markdown: string, state: State): string {
  if (!notText.test(markdown)) return markdown;
  notText.lastIndex = 0;
  state.repairAt(undefined, message('repair.characters'), message('repair.dropped'));
  return markdown.replace(notText, (found) => (/\p{Surrogate}/u.test(found) ? '\ufffd' : ''));
}
