import { IntlMessageFormat } from 'intl-messageformat';

/** The texts in one language. */
export class Words<Key extends string> {
  private readonly formats = new Map<Key, IntlMessageFormat>();

  constructor(
    readonly locale: string,
    private readonly texts: Partial<Record<Key, string>>,
  ) {}

  /** A text, ready to take its arguments; undefined where this language lacks it. */
  formatOf(key: Key): IntlMessageFormat | undefined {
    const known = this.formats.get(key);
    const text = this.texts[key];
    if (known !== undefined || text === undefined) return known;
    const format = new IntlMessageFormat(text, this.locale);
    this.formats.set(key, format);
    return format;
  }
}
