import mermaidUrl from '@mermaid-js/tiny/dist/mermaid.tiny.js?url';
import type { Mermaid } from './Mermaid';

let loading: Promise<Mermaid> | undefined;

/** Mermaid, as a script of its own that is loaded once somebody wants to see a diagram. */
export function loadMermaid(): Promise<Mermaid> {
  loading ??= loadScript(mermaidUrl).then(
    () => (globalThis as unknown as { mermaid: Mermaid }).mermaid,
    (failure: unknown) => {
      loading = undefined;
      throw failure;
    },
  );
  return loading;
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new MermaidUnavailable());
    };
    document.head.append(script);
  });
}

/** The script is not to be had, such as after a new version of the app. */
export class MermaidUnavailable extends Error {}
