import { IntlMessageFormat } from 'intl-messageformat';

/** A text, ready to take its arguments. */
export type Text = Pick<IntlMessageFormat, 'format'>;

/** What has a meaning of its own in an ICU message. */
const syntax = /[{}<'#]/;

/** The texts in one language. */
export class Words<Key extends string> {
  private readonly formats = new Map<Key, Text>();

  constructor(
    readonly locale: string,
    private readonly texts: Partial<Record<Key, string>>,
  ) {}

  /** A text, ready to take its arguments; undefined where this language lacks it. */
  formatOf(key: Key): Text | undefined {
    const known = this.formats.get(key);
    const text = this.texts[key];
    if (known !== undefined || text === undefined) return known;
    // Most texts say the same each time, and a surface waits for none of them to be parsed.
    const format: Text = syntax.test(text) ? new IntlMessageFormat(text, this.locale) : { format: () => text };
    this.formats.set(key, format);
    return format;
  }
}
