import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { designTokens } from './build/designTokens.mjs';
import { englishPerModule } from './build/englishPerModule.mjs';
import { firstLoadParts } from './build/firstLoadParts.mjs';
import { forgeBridgeParts } from './build/forgeBridgeParts.mjs';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the pages have in common; `build/pages.mjs` builds each of them. */
export default defineConfig({
  root: file('.'),
  // A resource is served under a path of its own, so every address in it is relative.
  base: './',
  plugins: [
    react(),
    designTokens(),
    englishPerModule(file('../locales/en-US.json'), file('src/')),
    forgeBridgeParts(file('src/')),
    firstLoadParts(),
  ],
  resolve: { mainFields: ['module:es2019', 'browser', 'module'] },
  build: {
    outDir: 'dist',
    // Forge's Content-Security-Policy has no `data:` for fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Mermaid, which comes when somebody opens a diagram.
    chunkSizeWarningLimit: 3000,
  },
});
