import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const moduleId = 'virtual:design-tokens.css';
const require = createRequire(import.meta.url);

/** Each theme of `@atlaskit/tokens` that the surfaces use, and the elements it applies to. */
const themes = [
  { name: 'light', selector: 'html' },
  { name: 'dark', selector: 'html[data-color-mode="dark"]' },
  { name: 'spacing', selector: 'html' },
  { name: 'shape', selector: 'html' },
  { name: 'typography', selector: 'html' },
];

function rules(name: string, selector: string): string {
  const theme: unknown = require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`);
  const css = typeof theme === 'object' && theme !== null && 'default' in theme ? theme.default : undefined;
  if (typeof css !== 'string') throw new Error(`@atlaskit/tokens has no stylesheet for the theme "${name}".`);
  return `${selector} ${css.slice(css.indexOf('{'))}`;
}

/**
 * Serves the design tokens as a static stylesheet: `setGlobalTheme` of `@atlaskit/tokens` writes style tags, which
 * Forge's Content-Security-Policy blocks.
 */
export function designTokens(): Plugin {
  return {
    name: 'design-tokens',
    resolveId: (source) => (source === moduleId ? `\0${moduleId}` : null),
    load: (id) =>
      id === `\0${moduleId}` ? themes.map(({ name, selector }) => rules(name, selector)).join('\n') : null,
  };
}
