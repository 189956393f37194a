import { parse } from '@formatjs/icu-messageformat-parser';
import { i18n } from '@forge/bridge';
import { ensureLocale } from '@forge/i18n';
import { speak } from './words';

/** English comes with the surface, so there is nothing to fall back to. */
const ownFileOnly = { fallback: false };

const fileFor = (locale: string) => ensureLocale(locale) ?? ensureLocale(locale.replace(/[-_].*/, ''));

/** Has the texts of this language said from now on, where there are any. */
export async function speakTranslations(locale: string): Promise<void> {
  const wanted = fileFor(locale);
  if (wanted === null) return;
  const { translations } = await i18n.getTranslations(wanted, ownFileOnly);
  if (translations !== null) speak(wanted, translations, parse);
}

/** Loads what is likely to be said soon; the bridge keeps it. */
export async function expectTranslations(locale: string): Promise<void> {
  const likely = fileFor(locale);
  if (likely !== null) await i18n.getTranslations(likely, ownFileOnly);
}
