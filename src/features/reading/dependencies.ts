import { fold } from './vocabulary/fold';
import type { TrackedItem } from './design';
import { issueOf } from './inline/issue';

type Milestone = Pick<TrackedItem, 'text' | 'number' | 'ticket' | 'place' | 'due' | 'dependsOn'>;

/**
 * What each milestone waits for, as indexes: words that name one other milestone, by its ticket, number or text. Words
 * that could mean several name none.
 */
export function dependenciesOf(milestones: readonly Milestone[]): number[][] {
  const named = finderIn(milestones);
  return milestones.map((milestone, self) => {
    const found = wordsOf(milestone)
      .slice(0, mostNamed)
      .flatMap((words) => named(words, self));
    return [...new Set(found)].sort((left, right) => left - right);
  });
}

const parting = /\s*(?:[,;、，；&]|\s(?:and|und|y|et|e)\s|\s(?=https?:))\s*/;

/** No milestone waits for more that a reader could still follow. */
const mostNamed = 20;

const wordsOf = ({ dependsOn = [], due }: Milestone): string[] => {
  const after = due && 'notADay' in due ? afterIn(due.notADay) : undefined;
  return after === undefined ? dependsOn : [...dependsOn, after];
};

/** What a date waits for that is no date: “after M1”. */
function afterIn(words: string): string | undefined {
  const before = /^(?:after|following|nach|après|después de|tras|após|depois de) (.+)$/i.exec(words);
  const behind = /^(.+?)(?:の後|完了後|之后|后)$/.exec(words);
  return (before ?? behind)?.[1];
}

type Finder = (words: string, self: number) => number[];

function finderIn(milestones: readonly Milestone[]): Finder {
  const texts = milestones.map(({ text }) => fold(text));
  const numbers = milestones.map(writtenNumber);
  const places = numbers.some((number) => number !== undefined) ? [] : milestones.map(placeNumber);
  const by =
    (says: (index: number) => boolean): (() => number[]) =>
    () =>
      milestones.flatMap((_, index) => (says(index) ? [index] : []));

  const one = (words: string, self: number): number | undefined => {
    const folded = fold(words);
    if (folded === '') return undefined;
    const key = issueOf({ type: 'text', text: words })?.key;
    const digits = /^(?:#|m|milestone|meilenstein|hito|jalon|マイルストーン|里程碑)? ?(\d{1,3})$/.exec(folded)?.[1];
    const ways = [
      by((index) => key !== undefined && milestones[index]?.ticket?.key === key),
      by((index) => numbers[index] === folded || (digits !== undefined && numbers[index] === digits)),
      by((index) => texts[index] === folded),
      by((index) => !/^\d+$/.test(folded) && beginsWith(texts[index] ?? '', folded)),
      by((index) => digits !== undefined && places[index] === Number(digits)),
    ];
    for (const way of ways) {
      const [found, ...others] = way();
      if (found !== undefined) return others.length > 0 || found === self ? undefined : found;
    }
    return undefined;
  };

  return (words, self) => {
    const whole = one(words, self);
    if (whole !== undefined) return [whole];
    return words
      .split(parting)
      .slice(0, mostNamed)
      .map((part) => one(part, self))
      .filter((index) => index !== undefined);
  };
}

/** “M1” begins “M1: Design”, and does not begin “M10”. */
const beginsWith = (text: string, words: string): boolean =>
  text.startsWith(words) && !/^[\p{L}\p{N}]|^[.-]\p{N}/u.test(text.slice(words.length));

/** The number that a design gives a milestone, in a column or at the start of its text. */
function writtenNumber({ number, text }: Milestone): string | undefined {
  if (number !== undefined) return fold(number);
  return /^(m?\d{1,3})(?:[.:)]|\s[–—-])\s/i.exec(text)?.[1]?.toLowerCase();
}

/** Which of its table or list it is, as a reader counts. */
function placeNumber({ place }: Milestone): number | undefined {
  if (place.form === 'row') return place.row.at(-1);
  if (place.form === 'heading' || place.form === 'paragraph') return undefined;
  const last = place.path.at(-1);
  return last === undefined ? undefined : last + 1;
}
