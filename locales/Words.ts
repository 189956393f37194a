import { type MessageFormatElement, parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { formatters } from './formatters';

// It only helps to parse a message, and asks for the number formats of every language there is.
IntlMessageFormat.resolveLocale = () => undefined;

/** A text, ready to take its arguments. */
export type Text = Pick<IntlMessageFormat, 'format'>;

/** A text in ICU's message format, as it is written or parsed. */
export type Message = string | MessageFormatElement[];

export type Parse = (text: string) => MessageFormatElement[];

/** What has a meaning of its own in an ICU message. */
const syntax = /[{}<'#]/;

const saying = (text: string): Text => ({ format: () => text });

/** The texts in one language. */
export class Words<Key extends string> {
  private readonly formats = new Map<Key, Text>();

  constructor(
    readonly locale: string,
    private readonly texts: Partial<Record<Key, Message>>,
    private readonly parse: Parse = parseMessage,
  ) {}

  /** A text, ready to take its arguments; undefined where this language lacks it. */
  formatOf(key: Key): Text | undefined {
    const known = this.formats.get(key);
    const text = this.texts[key];
    if (known !== undefined || text === undefined) return known;
    const format = this.read(text);
    this.formats.set(key, format);
    return format;
  }

  private read(text: Message): Text {
    // Most texts say the same each time, and a surface waits for none of them to be parsed.
    if (typeof text === 'string' && !syntax.test(text)) return saying(text);
    const message = typeof text === 'string' ? this.parse(text) : text;
    const [only, ...more] = message;
    if (only?.type === TYPE.literal && more.length === 0) return saying(only.value);
    return new IntlMessageFormat(message, this.locale, undefined, { formatters });
  }
}
