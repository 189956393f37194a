import { resolve } from 'node:path';
import { build } from 'esbuild';
import { readManifest } from '../../packages/local-site/forge/manifest';
import { bundleFunctions, type Bundle } from '../../packages/local-site/forge/functions/bundle';

const root = resolve(__dirname, '../..');
const markdown = /^(src\/adf\/markdown\/|node_modules\/(markdown-it|mdast-util-|micromark|htmlparser2))/;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleFunctions(root, readManifest(root));
});
afterAll(() => {
  bundle.remove();
});

const markdownIn = (handlerModule: string): string[] =>
  (bundle.modules[handlerModule] ?? []).filter((path) => markdown.test(path));

describe('The functions', () => {
  it('are one bundle for what shows designs, and one for what also makes documents', () => {
    expect(Object.keys(bundle.modules).sort()).toEqual(['documents', 'index']);
  });

  it('that only show designs have no Markdown in them', () => {
    expect(markdownIn('index')).toEqual([]);
    expect(bundle.modules.index).toContain('src/functions/calls/designs/get-design.ts');
  });

  it('that make documents have it', () => {
    expect(markdownIn('documents')).toEqual(
      expect.arrayContaining(['src/adf/markdown/markdown-to-adf.ts', 'src/adf/markdown/adf-to-markdown.ts']),
    );
  });
});

test('The surfaces have no Markdown in them, not even in what they load late', async () => {
  const surfaces = ['panel', 'macro', 'picker', 'exportMarkdown', 'saveTemplate', 'spaceSettings'];
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: surfaces.map((surface) => `static/src/${surface}/main.tsx`),
    outdir: 'unwritten',
    write: false,
    bundle: true,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    external: ['virtual:*'],
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  const modules = Object.keys(metafile.inputs);
  expect(modules).toContain('static/src/panel/EpicDesigns.tsx');
  expect(modules.filter((path) => markdown.test(path))).toEqual([]);
});
