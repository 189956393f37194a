import { ensureLocale } from '@forge/i18n';
import { i18n } from '@forge/bridge';
import { speak } from './words';

const isEnglish = (locale: string) => /^en\b/i.test(locale);

const localeFile = (locale: string) => ensureLocale(locale) ?? ensureLocale(locale.replace(/[-_].*/, ''));

/** English comes with the surface, so there is nothing to fall back to. */
const ownFileOnly = { fallback: false };

/** Loads the words of the person looking; where there are none, English stays. */
export async function loadWords(locale: string): Promise<void> {
  const wanted = localeFile(locale);
  if (isEnglish(locale) || wanted === null) return;
  try {
    const { translations } = await i18n.getTranslations(wanted, ownFileOnly);
    if (translations !== null) speak(wanted, translations);
  } catch {
    // English stays.
  }
}

/** Loads what is likely to be spoken while nobody has said yet which language it is; the bridge keeps it. */
export function expectWords(): void {
  const likely = localeFile(navigator.language);
  if (likely === null || isEnglish(likely)) return;
  i18n.getTranslations(likely, ownFileOnly).catch(() => undefined);
}
