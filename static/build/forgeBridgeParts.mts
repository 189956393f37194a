import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const folder = dirname(createRequire(import.meta.url).resolve('@forge/bridge'));

/** Where the package keeps what the surfaces use of it. */
const files: Readonly<Record<string, string>> = {
  events: 'events/events.js',
  invoke: 'invoke/invoke.js',
  Modal: 'modal/modal.js',
  NavigationTarget: 'router/targets.js',
  router: 'router/router.js',
  view: 'view/view.js',
};
/** Offered as one object. */
const whole: Readonly<Record<string, string>> = { i18n: 'i18n/index.js' };

const imports = /import \{([^}]+)\} from '@forge\/bridge';/g;

function importOf(name: string): string {
  const from = (file: string) => `from ${JSON.stringify(join(folder, file))};`;
  if (files[name] !== undefined) return `import { ${name} } ${from(files[name])}`;
  if (whole[name] !== undefined) return `import * as ${name} ${from(whole[name])}`;
  throw new Error(`forgeBridgeParts does not know in which file of @forge/bridge “${name}” is.`);
}

/**
 * Imports each part of `@forge/bridge` from its own file: the package offers all of them from one module of CommonJS,
 * which a bundle takes whole.
 */
export function forgeBridgeParts(sources: string): Plugin {
  return {
    name: 'forge-bridge-parts',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(sources)
        ? code.replace(imports, (_, names: string) =>
            names
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name !== '' && !name.startsWith('type '))
              .map(importOf)
              .join(' '),
          )
        : null,
  };
}
