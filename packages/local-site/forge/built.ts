/** Whether what the manifest names is there: said at the start, not when somebody first needs it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Manifest } from './manifest';

const extensions = ['.ts', '.tsx', '.js', '.jsx', '/index.ts', '/index.js'];

/** Throws for a function whose handler is not in `src/`, naming both. */
export function requireHandlers(appDir: string, { modules }: Manifest): void {
  for (const { key, handler } of modules.function) {
    const dot = handler.lastIndexOf('.');
    const [module, name] = [handler.slice(0, dot), handler.slice(dot + 1)];
    const file = extensions.map((extension) => join(appDir, 'src', `${module}${extension}`)).find(existsSync);
    if (file === undefined)
      throw new Error(`The function "${key}" has its handler ${handler} in src/${module}, which is not there.`);
    if (!exportsName(file, name))
      throw new Error(`The function "${key}" has the handler ${handler}, but ${file} does not export ${name}.`);
  }
}

/** Also where the file exports what another one does, whatever that is. */
function exportsName(file: string, name: string): boolean {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader, format: 'cjs' });
  return (
    new RegExp(`^\\s*${name}: \\(\\) => |^exports\\.${name} = |^module\\.exports`, 'm').test(code) ||
    /__reExport\(\w+, require/.test(code)
  );
}

/** What resources lack, in words: a folder that is not built yet, or an entry that is not in it. */
export function missingResources(appDir: string, { resources }: Manifest): string[] {
  return resources.flatMap(({ key, path, entry }) => {
    const folder = join(appDir, path);
    if (!existsSync(folder))
      return [`The resource "${key}" is in ${folder}, which is not there. Build the app's surfaces first.`];
    return Object.entries(entry ?? {}).flatMap(([name, file]) =>
      existsSync(join(folder, file))
        ? []
        : [`The resource "${key}" has the entry "${name}" in ${join(folder, file)}, which is not there.`],
    );
  });
}
