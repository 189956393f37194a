import type { EditorModule, RendererModule } from '../confluence-page/src/contract';

/** Where the site serves Confluence's renderer and editor; nothing while it has none. The server says it in the page. */
const folder = document.documentElement.dataset.confluencePage;

export const hasConfluencePage = folder !== undefined;

const loadStyles = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(link);
  });

const load = async <Module>(name: 'renderer' | 'editor'): Promise<Module> => {
  const here = folder ?? '';
  const [module] = await Promise.all([
    import(`${here}/${name}.js`) as Promise<Module>,
    loadStyles(`${here}/styles.css`),
  ]);
  return module;
};

/** Confluence's renderer and editor, loaded when they are first asked for. */
export const confluencePage = () => ({
  renderer: () => load<RendererModule>('renderer'),
  editor: () => load<EditorModule>('editor'),
});
