/** The iframe of a surface, sandboxed as in production. */
import { iframeResizer, type IFrameComponent } from 'iframe-resizer';

const sandbox = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-pointer-lock',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
].join(' ');

export interface Frame {
  element: HTMLIFrameElement;
  open(url: string): void;
  close(): void;
  /** Shows this where the frame is, which goes on behind it; gives what brings the frame back. */
  interrupt(shown: HTMLElement): () => void;
  /** Puts a message where the frame was. */
  replaceWith(message: string): void;
}

/** What the frame may ask of the browser, as in production. */
const permissions = ['camera', 'clipboard-write', 'display-capture', 'fullscreen', 'microphone'].join('; ');

/** Without a height, the frame is as high as what it shows. */
export function createFrame(parent: HTMLElement, title: string, height?: string): Frame {
  const element = document.createElement('iframe');
  element.title = title;
  element.setAttribute('sandbox', sandbox);
  element.allow = permissions;
  element.style.cssText = `width: 100%; border: 0; display: block; height: ${height ?? '0px'};`;
  let resizing: IFrameComponent | undefined;
  let interruption: HTMLElement | undefined;
  parent.append(element);
  return {
    element,
    open(url) {
      element.src = url;
      if (height === undefined) {
        [resizing] = iframeResizer(
          { checkOrigin: [new URL(url).origin], heightCalculationMethod: 'bodyOffset' },
          element,
        );
      }
    },
    interrupt(shown) {
      element.before(shown);
      element.style.display = 'none';
      interruption = shown;
      return () => {
        shown.remove();
        element.style.display = 'block';
        resizing?.iFrameResizer.resize();
      };
    },
    close() {
      interruption?.remove();
      if (resizing === undefined) element.remove();
      else resizing.iFrameResizer.close();
    },
    replaceWith(message) {
      const paragraph = document.createElement('p');
      paragraph.setAttribute('role', 'alert');
      paragraph.textContent = message;
      element.replaceWith(paragraph);
    },
  };
}
