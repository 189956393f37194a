/**
 * The first script in an app's page, where production has Atlassian's own: gives the page `__bridge.callBridge`, which
 * `@forge/bridge` takes when it loads.
 */
import { openChannel } from './channel';

const hostOrigin = new URL((document.currentScript as HTMLScriptElement).src).searchParams.get('host') ?? '';

const channel = openChannel(
  (message) => {
    window.parent.postMessage(message, hostOrigin);
  },
  (op, payload) => {
    if (op === 'setTheme') setTheme(payload as 'light' | 'dark');
  },
);

function setTheme(mode: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = 'dark:dark light:light spacing:spacing typography:typography';
  document.documentElement.dataset.colorMode = mode;
}

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === hostOrigin) channel.receive(event.data);
});

Object.assign(globalThis, {
  __bridge: { callBridge: (op: string, payload?: unknown) => channel.call(op, payload) },
});
