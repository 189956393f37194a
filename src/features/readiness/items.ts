import type { AdfPath } from '../../adf/path';
import { say } from '../../i18n/say';
import type { Design, TrackedItem } from '../reading/design';

/** The questions that still have to be answered. */
export const openQuestions = ({ openQuestions }: Design): TrackedItem[] =>
  openQuestions.filter(({ done, isPrompt }) => !done && !isPrompt);

export const pathOf = ({ place }: TrackedItem): AdfPath => (place.form === 'row' ? place.row : place.path);

const longest = 80;

/** An item's words in quotes, cut where they are long. */
export function quoted({ text }: Pick<TrackedItem, 'text'>): string {
  const letters = Array.from(text);
  const beginning = letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd();
  return say('text.quoted', { text: letters.length > longest ? `${beginning}…` : text });
}
