import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const textKey = /'([a-z]\w*(?:\.\w+)+)'/gi;

/**
 * Gives each module the English of the texts it says, in place of one file with all of them, and parsed: a surface then
 * loads no words but its own, and nothing to parse them with. `file`: the English locale file.
 */
export function englishPerModule(file: string, sources: string): Plugin {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

  const textsIn = (code: string) =>
    [...code.matchAll(textKey)].flatMap(([, key = '']) => {
      const text = texts[key];
      return text === undefined ? [] : [[key, parse(text)] as const];
    });

  return {
    name: 'english-per-module',
    enforce: 'pre',
    load: (id) => (id === file ? { code: 'export default {};', moduleType: 'js' } : null),
    transform(code, id) {
      if (!id.startsWith(sources)) return null;
      const said = textsIn(code);
      if (said.length === 0) return null;
      const brought = JSON.stringify(Object.fromEntries(said));
      return `${code}\nimport english from ${JSON.stringify(file)};\nObject.assign(english, ${brought});\n`;
    },
  };
}
