import { keepTheme } from '../rest/session';

export type ColorMode = 'light' | 'dark';

/** The mode the page is shown in; the server has set it from the cookie. */
export const colorMode = (): ColorMode => (document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light');

type Listener = (mode: ColorMode) => void;
const listeners = new Set<Listener>();

/** Calls the listener on each change; gives what ends that. */
export const onColorMode = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Shows the page in a mode, with the app's surfaces on it, and keeps it for the next ones. */
export const setColorMode = async (mode: ColorMode): Promise<void> => {
  document.documentElement.dataset.colorMode = mode;
  await keepTheme(mode);
  for (const listener of listeners) listener(mode);
};
