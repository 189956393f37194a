import { IntlMessageFormat } from 'intl-messageformat';
import english from '../../../locales/en-US.json';
import type { TextArguments } from '../../../locales/TextArguments';

export type TextKey = keyof TextArguments;
export type Texts = Partial<Record<TextKey, string>>;

/** The texts in one language. */
export type Words = {
  locale: string;
  texts: Texts;
  formats: Map<TextKey, IntlMessageFormat>;
};

const wordsIn = (locale: string, texts: Texts): Words => ({ locale, texts, formats: new Map() });

const inEnglish = wordsIn('en-US', english);
let spoken = inEnglish;

/** Has everything said from now on in another language, and in English what that one lacks. */
export function speak(locale: string, texts: Texts): void {
  spoken = wordsIn(locale, texts);
}

export const spokenLocale = (): string => spoken.locale;

/** A text in the language spoken, ready to take its arguments. */
export function formatOf(key: TextKey): IntlMessageFormat {
  return formatIn(spoken, key) ?? formatIn(inEnglish, key) ?? new IntlMessageFormat(key);
}

function formatIn({ locale, texts, formats }: Words, key: TextKey): IntlMessageFormat | undefined {
  const known = formats.get(key);
  const text = texts[key];
  if (known !== undefined || text === undefined) return known;
  const format = new IntlMessageFormat(text, locale);
  formats.set(key, format);
  return format;
}
