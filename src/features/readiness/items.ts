import type { AdfPath } from '../../adf/path';
import { message, type MessageDescriptor } from '../../i18n/message';
import type { Design, TrackedItem } from '../reading/design';

/** The questions that still have to be answered. */
export const openQuestions = ({ openQuestions }: Design): TrackedItem[] =>
  openQuestions.filter(({ done, isPrompt }) => !done && !isPrompt);

export const pathOf = ({ place }: TrackedItem): AdfPath => (place.form === 'row' ? place.row : place.path);

const longest = 80;

/** An item's words in quotes, cut where they are long. */
export function quoted({ text }: Pick<TrackedItem, 'text'>): MessageDescriptor {
  const letters = Array.from(text);
  const beginning = letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd();
  return message('text.quoted', { text: letters.length > longest ? `${beginning}…` : text });
}
