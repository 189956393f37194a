import { formatters } from '../../../../locales/formatters';
import { say } from '../../words/say';
import { spokenLocale } from '../../words/words';

/** Joins names as a sentence does, such as "API Design, Risks and 3 more". */
export function sayList(names: readonly string[], mostNamed: number): string {
  const more = names.length - mostNamed;
  const named = more > 0 ? [...names.slice(0, mostNamed), say('approval.more', { count: more })] : names;
  return formatters.getListFormat(spokenLocale()).format(named);
}
