/** What `createAdfRendererIframeProps` of the bridge adds to the document's frame, by the iframe-resizer package. */
type DocumentFrame = HTMLIFrameElement & { iFrameResizer?: { moveToAnchor: (anchor: string) => void } };

/**
 * Scrolls the page to a heading of the document shown. The document's frame says where the heading is, and the page
 * around the app's frame scrolls there. False where one of them can't.
 */
export function scrollDocumentTo(anchor: string): boolean {
  const frame = document.querySelector<DocumentFrame>('iframe[id^="forge-adf-renderer-iframe-"]');
  if (frame?.iFrameResizer === undefined || !('parentIFrame' in window)) return false;
  frame.iFrameResizer.moveToAnchor(encodeURIComponent(anchor));
  return true;
}
