import { memoize, strategies } from '@formatjs/fast-memoize';
import type { Formatters } from 'intl-messageformat';

const once = { strategy: strategies.variadic };

/** What `Intl` formats with, each made once for a language and its options: that takes longer than to format. */
export const formatters: Formatters & { getListFormat: (locale: string) => Intl.ListFormat } = {
  getNumberFormat: memoize<Formatters['getNumberFormat']>((...given) => new Intl.NumberFormat(...given), once),
  getDateTimeFormat: memoize<Formatters['getDateTimeFormat']>((...given) => new Intl.DateTimeFormat(...given), once),
  getPluralRules: memoize<Formatters['getPluralRules']>((...given) => new Intl.PluralRules(...given), once),
  getListFormat: memoize((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }), once),
};
