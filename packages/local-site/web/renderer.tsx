import 'iframe-resizer/js/iframeResizer.contentWindow';
import { createRoot } from 'react-dom/client';
import { AdfView } from './adf/AdfView';
import type { AdfDocument } from './adf/node';
import { hasConfluencePage } from './confluencePage';
import './site.css';
import { ConfluenceDocument } from './wiki/ConfluenceDocument';

/** The frame in which an app shows its macro's body, as `view.createAdfRendererIframeProps` of the bridge expects it. */

const readySignalMs = 100;
const root = document.getElementById('root');

const isDocumentMessage = (data: unknown): data is { document?: AdfDocument } =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'adf-document';

const takeColorModeOf = (page: Document) => {
  const follow = () => {
    document.documentElement.dataset.colorMode = page.documentElement.dataset.colorMode ?? 'light';
  };
  follow();
  new MutationObserver(follow).observe(page.documentElement, { attributeFilter: ['data-color-mode'] });
};

/** The page around the app's frame is this site's too; a foreign page keeps its document to itself. */
const hostPage = (): Document | undefined => {
  try {
    return window.top?.document;
  } catch {
    return undefined;
  }
};

if (root) {
  // iframe-resizer measures up to the marked element's lower edge.
  root.setAttribute('data-iframe-height', '');
  const page = hostPage();
  if (page && page !== document) takeColorModeOf(page);

  const reactRoot = createRoot(root);
  // The app starts listening only once this frame has loaded, so the signal is repeated until the document comes.
  const signal = window.setInterval(() => {
    window.parent.postMessage({ source: 'forge-adf-renderer-ready' }, '*');
  }, readySignalMs);
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || !isDocumentMessage(event.data)) return;
    window.clearInterval(signal);
    const shown = event.data.document ?? { type: 'doc', version: 1, content: [] };
    reactRoot.render(
      hasConfluencePage ? <ConfluenceDocument layout="frame" document={shown} /> : <AdfView document={shown} />,
    );
  });
}
