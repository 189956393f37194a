import { useSyncExternalStore } from 'react';
import type { ColorMode } from './drawDiagram';

const page = document.documentElement;

function onChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(page, { attributes: true });
  return () => {
    observer.disconnect();
  };
}

const current = (): ColorMode => (page.dataset.colorMode === 'dark' ? 'dark' : 'light');

/** Whether the page around the app is light or dark, now. */
export const useColorMode = (): ColorMode => useSyncExternalStore(onChange, current);
