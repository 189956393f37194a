import { build } from 'esbuild';
import type { Plugin, Rolldown } from 'vite';

const isRuntime = (path: string) => path.includes('rolldown-runtime');

/** A chunk with what it imports from the bundler's runtime in it, and everything else imported as before. */
async function withRuntime(code: string, runtime: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'runtime',
        setup(building) {
          building.onResolve({ filter: /.*/ }, ({ path }) =>
            isRuntime(path) ? { path, namespace: 'runtime' } : { path, external: true },
          );
          building.onLoad({ filter: /.*/, namespace: 'runtime' }, () => ({ contents: runtime, loader: 'js' }));
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/**
 * Puts the bundler's runtime into the page's own script: it would be a file of some lines that the first paint waits
 * for. What is loaded later has it beside it.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
      const runtime = chunks.find(({ fileName }) => isRuntime(fileName));
      if (!runtime) return;
      for (const chunk of chunks.filter(({ isEntry }) => isEntry)) {
        chunk.code = await withRuntime(chunk.code, runtime.code);
        chunk.imports = chunk.imports.filter((fileName) => !isRuntime(fileName));
      }
    },
  };
}
