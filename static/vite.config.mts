import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { designTokens } from './build/designTokens.mjs';
import { englishPerModule } from './build/englishPerModule.mjs';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: file('.'),
  // A resource is served under a path of its own, so every address in it is relative.
  base: './',
  plugins: [react(), designTokens(), englishPerModule(file('../locales/en-US.json'), file('src/'))],
  resolve: {
    mainFields: ['module:es2019', 'browser', 'module'],
    alias: [
      { find: /^@atlaskit\/platform-feature-flags\/fg$/, replacement: file('build/noFeatureGates.ts') },
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: file('build/noFeatureGates.ts') },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Forge's Content-Security-Policy has no `data:` for fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        'index.html',
        'picker.html',
        'macro.html',
        'panel.html',
        'sync.html',
        'sync-settings.html',
        'approval.html',
        'approval-policy.html',
        'byline.html',
        'issue-context.html',
        'export-markdown.html',
        'save-template.html',
        'space-settings.html',
        'overview.html',
        'transition-rule.html',
      ].map(file),
    },
  },
});
