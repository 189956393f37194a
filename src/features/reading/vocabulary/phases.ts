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

/** Whether phases are numbered one after another from 0 or 1: “phase 1”, “phase 2”, “phase 3”. */
export function countUp(numbers: readonly string[]): boolean {
  const counted = numbers.map((number) => Number(/(\d{1,3})$/.exec(number)?.[1] ?? NaN));
  const [first] = counted;
  return (first === 0 || first === 1) && counted.every((number, index) => number === first + index);
}

const times =
  /(?:^|[^\p{L}\p{N}])(?:(?:weeks?|wks?|months?|days?|sprints?|q|woche|wochen|monat|tage?|semanas?|mes|semaines?|mois|jours?|settimane?|mesi|weken|dagen) ?\d|\d+ ?(?:[-–] ?\d+ ?)?(?:weeks?|wks?|months?|days?|sprints?|hours?|wochen?|monate?|tage?|semanas?|meses|días|semaines?|mois|jours?|settimane?|mesi|giorni|weken|maanden|dagen)(?![\p{L}])|\d{4}-\d{2}-\d{2})|\d ?(?:週|日間|か月|周|天|个月)/iu;

/** Whether words say when or for how long: “Week 1”, “(2–3 sprints)”, “2026-04-15”. */
export const namesTime = (words: string): boolean => times.test(words.slice(0, 300));

const versionWithin =
  /(?:^|[\s(])(?:v\d{1,3}(?:\.\d{1,3}){0,2}|\d{1,3}\.\d{1,3}\.\d{1,3}|(?:release|version) \d{1,3}(?:\.\d{1,3}){0,2}|next (?:major|minor)(?: release| version)?)(?![\p{L}\p{N}])/iu;

/** Whether words say in which release something comes, which stands for a date in a timeline: “removed in v7”. */
export const namesVersion = (words: string): boolean => versionWithin.test(words.slice(0, 300));

/** Whether words are the number of a release alone, which a roadmap may have as a heading: “4.16”. */
export const isReleaseNumber = (words: string): boolean => /^v?\d{1,3}(?:\.\d{1,3}){1,2}$/i.test(words.trim());

/** Whether words name how far a feature is released, which is a step of a plan where one is announced: “Beta”, “GA”. */
export const namesMaturity = (words: string): boolean =>
  /^(?:(?:private|public|closed|open|pre-?) ?)?(?:alpha|beta|preview|early access|general availability|ga|mvp|pilot)(?: (?:release|phase|stage))?$/.test(
    fold(words.split(/[:：(–—]/)[0] ?? ''),
  );

/** The number of a phase, such as “phase 2”: the same wherever the phase is named. */
export function phaseNumberOf(words: string): string | undefined {
  const found = numberIn(words) ?? version.exec(withoutNumbering(words.slice(0, longest)))?.[0];
  return found === undefined ? undefined : fold(found);
}

/** Whether words are only a number, as in a column of its own: “1”, “A”, “Phase 2”, “Steps 1-3”. */
export const isBareNumber = (words: string): boolean =>
  /^(?:#? ?\d{1,3}(?:\.\d{1,3})?[a-z]?|[A-Z]|[IVX]{1,4}|steps? \d{1,3}(?: ?[-–] ?\d{1,3})?)[.:)]?$/i.test(words) ||
  numberIn(words)?.length === words.replace(/[.:)\s]+$/, '').length;
