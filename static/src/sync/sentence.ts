import { say } from '../words/say';

/** Joins what there is to say into one sentence; empty where there is nothing. */
export function sentence(parts: readonly (string | false)[]): string {
  const text = parts.filter((part) => part !== false).join(say('common.separator'));
  return text === '' ? '' : say('common.sentence', { text: text.charAt(0).toUpperCase() + text.slice(1) });
}
