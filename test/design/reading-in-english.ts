import { dueOf as readDueOf, dueOfText as readDueOfText } from '../../src/features/reading/dates/due';
import { asMacroBody as readAsMacroBody } from '../../src/features/reading/macro-body';
import { readDesign as read } from '../../src/features/reading/read';
import { givingEnglish } from '../in-english';

export const readDesign = givingEnglish(read);
export const dueOf = givingEnglish(readDueOf);
export const dueOfText = givingEnglish(readDueOfText);
export const asMacroBody = givingEnglish(readAsMacroBody);
