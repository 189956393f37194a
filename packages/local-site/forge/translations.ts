/** The app's texts as a deployment has them: beside each resource, and in the manifest where it names a text by its key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORGE_SUPPORTED_LOCALE_CODES, type I18nInfo } from '@forge/i18n';
import { z } from 'zod';

export const locale = z.enum(FORGE_SUPPORTED_LOCALE_CODES);
export type Locale = z.infer<typeof locale>;

/** The part of the manifest that names the files. */
export const translations = z.strictObject({
  resources: z.array(z.strictObject({ key: locale, path: z.string() })).min(1),
  fallback: z.strictObject({ default: locale }),
});
export type Translations = z.infer<typeof translations>;

const texts = z.record(z.string(), z.string());
type Texts = z.infer<typeof texts>;

export const defaultLocale: Locale = 'en-US';

export const localeOf = (asked: string | undefined): Locale => locale.catch(defaultLocale).parse(asked);

/** The name, below a resource, of the file that lists the others. */
export const infoFile = 'i18n-info.json';

/** What the bridge of a surface asks for first: which files there are. */
export function infoOf({ resources, fallback }: Translations): I18nInfo {
  return { translations: {}, config: { locales: resources.map(({ key }) => key).sort(), fallback } };
}

/** The texts of a language; where the app has none, those it falls back to. */
export function textsIn(appDir: string, { resources, fallback }: Translations, wanted: Locale): Texts {
  const file = resources.find(({ key }) => key === wanted) ?? resources.find(({ key }) => key === fallback.default);
  if (file === undefined) throw new Error(`The manifest names no file for ${fallback.default}, its default language.`);
  return texts.parse(JSON.parse(readFileSync(join(appDir, file.path), 'utf8')));
}

const reference = z.strictObject({ i18n: z.string() });

/** A part of the manifest with a text in place of each `{ i18n: key }`. Throws where there is no such text. */
export function withTexts(part: unknown, known: Texts): unknown {
  const named = reference.safeParse(part);
  if (named.success) {
    const text = known[named.data.i18n];
    if (text === undefined) throw new Error(`The manifest names the text "${named.data.i18n}", which is in no file.`);
    return text;
  }
  if (Array.isArray(part)) return part.map((one) => withTexts(one, known));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withTexts(value, known)]));
}
