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

/** Texts by their keys; `a.b` is the text `b` within `a` as well. */
export interface Texts {
  [key: string]: string | Texts;
}
const texts: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), texts])));

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
  const path = join(appDir, file.path);
  const read = texts.safeParse(contentOf(path));
  if (read.success) return read.data;
  throw new Error(`${path} has a key without a text: ${wrongKeys(read.error.issues).join(', ')}.`);
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} can't be read: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

/** The places of what is neither a text nor holds texts, from the outermost in. */
const wrongKeys = (issues: readonly z.core.$ZodIssue[]): string[] =>
  issues.flatMap((issue) => {
    const inside = issue.code === 'invalid_union' ? issue.errors.flat().filter(({ path }) => path.length > 0) : [];
    const own = issue.path.map(String);
    return inside.length === 0 ? [own.join('.')] : wrongKeys(inside).map((key) => [...own, key].join('.'));
  });

/** The text of a key; undefined where there is none. */
function textOf(known: Texts, key: string): string | undefined {
  const whole = Object.hasOwn(known, key) ? known[key] : undefined;
  if (typeof whole === 'string') return whole;
  const found = key.split('.').reduce<string | Texts | undefined>((part, name) => {
    return typeof part === 'object' && Object.hasOwn(part, name) ? part[name] : undefined;
  }, known);
  return typeof found === 'string' ? found : undefined;
}

const reference = z.strictObject({ i18n: z.string() });

/** A part of the manifest with a text in place of each `{ i18n: key }`. Throws where there is no such text. */
export function withTexts(part: unknown, known: Texts): unknown {
  const named = reference.safeParse(part);
  if (named.success) {
    const text = textOf(known, named.data.i18n);
    if (text === undefined) throw new Error(`The manifest names the text "${named.data.i18n}", which is in no file.`);
    return text;
  }
  if (Array.isArray(part)) return part.map((one) => withTexts(one, known));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withTexts(value, known)]));
}
