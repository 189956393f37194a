import english from '../../../locales/en-US.json';
import type { TextArguments } from '../../../locales/TextArguments';
import { type Message, type Parse, type Text, Words } from '../../../locales/Words';

export type TextKey = keyof TextArguments;
export type Texts = Partial<Record<TextKey, Message>>;

const inEnglish = new Words<TextKey>('en-US', english);
let spoken = inEnglish;

/** Has everything said from now on in another language, and in English what that one lacks. */
export function speak(locale: string, texts: Texts, parse?: Parse): void {
  spoken = new Words(locale, texts, parse);
}

export const spokenLocale = (): string => spoken.locale;

/** A noun as it stands within a sentence: only German keeps its capital. */
export const withinSentence = (noun: string): string =>
  spoken.locale.startsWith('de') ? noun : noun.toLocaleLowerCase(spoken.locale);

/** A text in the language spoken, ready to take its arguments. */
export function formatOf(key: TextKey): Text {
  const format = spoken.formatOf(key) ?? inEnglish.formatOf(key);
  if (format === undefined) throw new Error(`There is no text "${key}".`);
  return format;
}
