import { createRequire } from 'node:module';

const load = createRequire(__filename);
const themes = ['light', 'dark', 'spacing', 'typography'];

/** Which themes the design tokens' stylesheet holds; `<html>` says which of light and dark is on. */
export const themeAttribute = 'light:light dark:dark spacing:spacing typography:typography';

/** Atlassian's design tokens as CSS variables, in light and dark. */
export const tokensStylesheet = (): string =>
  themes
    .map((theme) => load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}.js`) as { default: string })
    .map(({ default: css }) => css)
    .join('\n');
