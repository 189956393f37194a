import { fold } from './fold';

const words =
  'phase|stage|sprint|iteration|wave|milestone|gate|increment|étape|etappe|etapa|fase|meilenstein|welle|hito|jalon|marco|tappa|mijlpaal|inkrement|incremento|incrément';
const sign = '(?:#|n[o°º]\\.? ?)?';
const counted = new RegExp(`^(?:${words})[ -]?${sign}\\d{1,3}(?:\\.\\d{1,2}|[a-z])?(?![\\p{L}\\p{N}])`, 'iu');
/** “Phase II” and “Phase B”, and not “Increment a counter”. */
const lettered = new RegExp(`^(?:${words}) (?:[IVX]{1,4}|[A-Z])(?![\\p{L}\\p{N}'’])`, 'u');
const countedElsewhere =
  /^(?:フェーズ|ステージ|マイルストーン|スプリント) ?[\d０-９]{1,3}|^第 ?[\d一二三四五六七八九十]{1,3} ?(?:フェーズ|段階|阶段|期)|^(?:阶段|里程碑) ?[\d一二三四五六七八九十]{1,3}/u;
const short = /^(?:M|MS)-?\d{1,2}(?:\.\d{1,2})?(?= ?[:：–—.)-]|\s[\p{L}\p{N}([{]|$)/u;
const version = /^(?:release|version|v) ?\d{1,3}(?:\.\d{1,3}){0,2}(?![\p{L}\p{N}.])/iu;

const withoutNumbering = (words: string): string => words.replace(/^\s*\d{1,3}(?:\.\d{1,3}){0,4}[.)]? +/, '');

/** The number that words begin with, such as “Phase 2” or “M1”. */
function numberIn(words: string): string | undefined {
  const beginning = words.slice(0, longest);
  if (!mayCount.test(beginning)) return undefined;
  const bare = withoutNumbering(beginning).replace(/^[^\p{L}\p{N}]+/u, '');
  const lower = bare.replace(/^\p{L}+/u, (word) => word.toLowerCase());
  return (counted.exec(bare) ?? countedElsewhere.exec(bare) ?? short.exec(bare) ?? lettered.exec(lower))?.[0];
}

/** A figure, or letters that count. */
const mayCount = /[\d０-９一二三四五六七八九十]| (?:[IVX]{1,4}|[A-Z])(?![a-z])/;

const longest = 80;

/** Whether words name a phase of a plan: “Phase 1: Write path”, “10.2 Milestone 3”, “M1 – Beta”. */
export const namesPhase = (words: string): boolean => numberIn(words) !== undefined;

/** Whether words name a release, which is a step of a plan where one is announced, and a line of a change log elsewhere. */
export const namesRelease = (words: string): boolean => version.test(withoutNumbering(words.slice(0, longest)));

/** The number of a phase, such as “phase 2”: the same wherever the phase is named. */
export function phaseNumberOf(words: string): string | undefined {
  const found = numberIn(words) ?? version.exec(withoutNumbering(words.slice(0, longest)))?.[0];
  return found === undefined ? undefined : fold(found);
}

/** Whether words are only a number, as in a column of its own: “1”, “A”, “Phase 2”, “Steps 1-3”. */
export const isBareNumber = (words: string): boolean =>
  /^(?:#? ?\d{1,3}(?:\.\d{1,3})?[a-z]?|[A-Z]|[IVX]{1,4}|steps? \d{1,3}(?: ?[-–] ?\d{1,3})?)[.:)]?$/i.test(words) ||
  numberIn(words)?.length === words.replace(/[.:)\s]+$/, '').length;
