/** Bundles Confluence's renderer and editor, and the site's side of them, into a folder. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const requireHere = createRequire(__filename);
const stub = (name: string) => join(__dirname, 'src/stubs', name);

/** Packages that would call Atlassian, or are Node's own, and what stands in for them. */
const standIns = (): [RegExp, string][] => [
  [/^@atlaskit\/feature-gate-js-client(\/.*)?$/, stub('feature-gates.ts')],
  [/^@atlaskit\/platform-feature-flags\/fg$/, stub('feature-flag.ts')],
  [/^@atlaskit\/tmp-editor-statsig\/.*$/, stub('editor-experiments.ts')],
  [/^buffer$/, requireHere.resolve('buffer/')],
  [/^events$/, requireHere.resolve('events/')],
  [/^string_decoder$/, requireHere.resolve('string_decoder/')],
];

const withStandIns = (): Plugin => ({
  name: 'stand-ins',
  setup: (bundling) => {
    for (const [filter, path] of standIns()) bundling.onResolve({ filter }, () => ({ path }));
  },
});

/** Leaves the stylesheets that modules import out of the bundles, and gathers their paths. */
const gatherStyles = (paths: Set<string>): Plugin => ({
  name: 'gather-styles',
  setup: (bundling) => {
    bundling.onLoad({ filter: /\.css$/ }, ({ path }) => {
      paths.add(path);
      return { contents: '', loader: 'js' };
    });
  },
});

export async function bundle(folder: string): Promise<void> {
  const styles = new Set<string>();
  await build({
    entryPoints: ['renderer.tsx', 'editor.tsx'].map((name) => join(__dirname, 'src', name)),
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    // Atlaskit's newest form first; the older ones are several times as large.
    mainFields: ['module:es2019', 'browser', 'module', 'main'],
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Some packages look into Node's `process` when they load, and any file may be the first to load.
    banner: { js: 'globalThis.process ??= { env: {} };' },
    plugins: [withStandIns(), gatherStyles(styles)],
    logLevel: 'warning',
  });
  await bundleStyles(styles, join(folder, 'styles.css'));
}

/** All stylesheets in one: those of a module that is loaded later would never be loaded. */
async function bundleStyles(paths: Set<string>, file: string): Promise<void> {
  const imports = [...paths].sort().map((path) => `@import ${JSON.stringify(path)};`);
  await build({
    stdin: { contents: imports.join('\n'), loader: 'css', resolveDir: __dirname },
    outfile: file,
    bundle: true,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
