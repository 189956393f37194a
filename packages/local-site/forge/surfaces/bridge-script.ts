import { join } from 'node:path';
import { build } from 'esbuild';
import { keptTextLater } from '../../kept-text';

/** The script that is put first into each of the app's pages. */
export const buildBridgeScript = (): Promise<string> => keptTextLater('bridge.js', bundle);

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../bridge/iframe.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
