import { resolve } from 'node:path';
import { readManifest } from '../site/forge/manifest';
import { bundleFunctions, type Bundle } from '../site/forge/functions/bundle';

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
    expect(bundle.modules.index).toContain('src/handlers/get-design.ts');
  });

  it('that make documents have it', () => {
    expect(markdownIn('documents')).toEqual(
      expect.arrayContaining(['src/adf/markdown/markdown-to-adf.ts', 'src/adf/markdown/adf-to-markdown.ts']),
    );
  });
});
