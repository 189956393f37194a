import { AsyncLocalStorage } from 'node:async_hooks';
import german from '../../locales/functions/de-DE.json';
import english from '../../locales/functions/en-US.json';
import japanese from '../../locales/functions/ja-JP.json';
import { Words } from '../../locales/Words';
import { message, MessageDescriptor, type MessageValue, type TextKey, type Unformatted } from './message';

const inEnglish = new Words<TextKey>('en-US', english);

// What they keep between calls is texts that were parsed, and nothing of any call.
const languages = [inEnglish, new Words<TextKey>('de-DE', german), new Words<TextKey>('ja-JP', japanese)];

const languageOf = (locale: string) => locale.slice(0, 2).toLowerCase();

const wordsFor = (locale: string): Words<TextKey> =>
  languages.find((words) => languageOf(words.locale) === languageOf(locale)) ?? inEnglish;

const spoken = new AsyncLocalStorage<Words<TextKey>>();

/** Runs work that says what it has to say in a language; in English where the app has no words of that one. */
export const withLocale = <Result>(locale: string, work: () => Result): Result => spoken.run(wordsFor(locale), work);

/** Puts a text into the language of the person who called, with the texts among its arguments. */
export const formatMessage = ({ key, values }: MessageDescriptor): string =>
  formatted(key, values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)])));

/** A value of the contract with each message in it put into the language of the person who called. */
export const formatMessages = <Type>(value: Unformatted<Type>): Type => withoutMessages(value) as Type;

function withoutMessages(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof MessageDescriptor) return formatMessage(value);
  if (Array.isArray(value)) return value.map(withoutMessages);
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withoutMessages(held)]));
}

const valueOf = (value: MessageValue): string | number => {
  if (typeof value !== 'object') return value;
  if (value instanceof MessageDescriptor) return formatMessage(value);
  return value.map(valueOf).join(formatMessage(message('text.separator')));
};

function formatted(key: TextKey, values: Record<string, string | number> | undefined): string {
  const format = (spoken.getStore() ?? inEnglish).formatOf(key);
  if (format === undefined) throw new Error(`There is no text "${key}".`);
  return String(format.format(values));
}
