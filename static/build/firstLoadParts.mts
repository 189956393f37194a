import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const packaged = (path: string) => require.resolve(path);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Part {
  /** What a module imports. */
  of: string | RegExp;
  /** The modules that import it, by their paths; all where there is nothing. */
  in?: RegExp;
  /** The file to take in its place. */
  take: string;
}

/** CommonJS cannot be shaken, and an ES module can bring along what only its rarer uses need. */
const parts: readonly Part[] = [
  // Its gates are all off outside Atlassian.
  { of: /^@atlaskit\/(platform-feature-flags\/fg|feature-gate-js-client(\/.*)?)$/, take: here('noFeatureGates.ts') },
  // The context needs to know locales, and no translator.
  { of: '@forge/i18n', in: /\/@forge\/bridge\/out\/view\//, take: besideMain('@forge/i18n', 'ensureLocale.js') },
  // English comes parsed.
  {
    of: '@formatjs/icu-messageformat-parser',
    in: /\/intl-messageformat\/|\/locales\/Words\.ts$/,
    take: packaged('@formatjs/icu-messageformat-parser/no-parser.js'),
  },
  // A lozenge that nobody can press brings Emotion for it.
  {
    of: '@atlaskit/primitives/pressable',
    in: /\/@atlaskit\/lozenge\//,
    take: here('plainPressable.ts'),
  },
  // Nor has any lozenge of the app a number.
  { of: '@atlaskit/badge/badge-new', in: /\/@atlaskit\/lozenge\//, take: here('nothing.ts') },
];

function besideMain(packageName: string, path: string): string {
  return join(dirname(packaged(packageName)), path);
}

/** Leaves out what packages bring along and no first load needs. */
export function firstLoadParts(): Plugin {
  return {
    name: 'first-load-parts',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      parts.find(
        (part) =>
          (typeof part.of === 'string' ? part.of === source : part.of.test(source)) &&
          (part.in?.test(importer) ?? true),
      )?.take ?? null,
  };
}
