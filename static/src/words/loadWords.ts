const isEnglish = (locale: string) => /^en\b/i.test(locale);

/** Loads the words of the person looking; where there are none, English stays. */
export async function loadWords(locale: string): Promise<void> {
  if (isEnglish(locale)) return;
  try {
    const { speakTranslations } = await import('./translations');
    await speakTranslations(locale);
  } catch {
    // English stays.
  }
}

/** Loads what is likely to be spoken while nobody has said yet which language it is. */
export function expectWords(): void {
  if (isEnglish(navigator.language)) return;
  import('./translations')
    .then(({ expectTranslations }) => expectTranslations(navigator.language))
    .catch(() => undefined);
}
