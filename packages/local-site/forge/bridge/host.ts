/** The host page's side of the bridge: shows a surface of the app in a frame and does what it asks for. */
import { openChannel } from './channel';
import { consentPromptIn } from './consent';
import { createFrame } from './frame';
import { openDialog } from './modal';
import { opsOf, type Options } from './ops';
import { fetchModules, type Mount } from './server';
import type { Submission } from './submission';

export { emit, listen } from './events';
export { fetchModules, type IssueContextStatus, type ModuleDescription } from './server';
export type { Submission } from './submission';

export interface SurfaceMount extends Mount {
  title: string;
  /** A CSS length. Without it the surface is as high as what it shows. */
  height?: string;
}

export interface SurfaceHandlers {
  /** Of a page of the app's own: its path on the site. Without it the surface's history stays within the surface. */
  path?: string;
  /** A checked `view.submit`. Without it, or where it gives `false`, the surface cannot be submitted. */
  submit?(submission: Submission): boolean | Promise<boolean>;
  /** Without it the surface cannot be closed. */
  close?(payload: unknown): unknown;
  /** Takes what gives the configuration of a rule, once somebody wants it saved. Without it there is no rule here. */
  configureRule?(configuration: () => Promise<unknown>): void;
  /** Without it the surface cannot be refreshed. */
  refresh?(payload: unknown): unknown;
}

export interface MountedSurface {
  destroy: () => void;
  setTheme: (mode: 'light' | 'dark') => void;
}

/** Shows a module of the app in `parent`. What cannot be shown is said there instead. */
export function mountModule(parent: HTMLElement, mount: SurfaceMount, handlers: SurfaceHandlers = {}): MountedSurface {
  return mountSurface(parent, mount, handlers);
}

/** As `mountModule`; with a resource, that one is shown instead of the module's own. */
function mountSurface(
  parent: HTMLElement,
  { title, height, ...mount }: SurfaceMount,
  handlers: SurfaceHandlers,
  resource?: string,
): MountedSurface {
  const frame = createFrame(parent, title, height);
  const modals = new Set<MountedSurface>();
  const undos: (() => void)[] = [];
  let origin = '';
  let isBodied = false;
  let isThemed = false;

  const setTheme = (mode: 'light' | 'dark') => {
    if (isThemed) void channel.call('setTheme', mode);
    for (const modal of modals) modal.setTheme(mode);
  };

  const openModal = ({ onClose, context, resource: asked, ...look }: Options) => {
    const surface = { ...mount, title, extension: { ...mount.extension, modal: context } };
    const shown = typeof asked === 'string' ? asked : resource;
    const modal = mountInDialog(look, surface, shown, (payload) => {
      modals.delete(modal);
      if (typeof onClose === 'function') (onClose as (payload: unknown) => void)(payload);
    });
    modals.add(modal);
  };

  const ops = opsOf({
    mount,
    handlers,
    isBodied: () => isBodied,
    enableTheming: () => {
      isThemed = true;
      setTheme(document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light');
    },
    openModal,
    allowed: consentPromptIn(frame, title),
    onDestroy: (undo) => undos.push(undo),
  });

  const channel = openChannel(
    (message) => {
      frame.element.contentWindow?.postMessage(message, origin);
    },
    (op, payload) => {
      const act = Object.hasOwn(ops, op) ? ops[op] : undefined;
      if (act === undefined) throw new Error(`The local site does not model "${op}" of @forge/bridge.`);
      return act(payload as never);
    },
  );

  const onMessage = (event: MessageEvent) => {
    if (event.source === frame.element.contentWindow && event.origin === origin) channel.receive(event.data);
  };
  window.addEventListener('message', onMessage);

  findSurface(mount, resource).then(
    (found) => {
      isBodied = found.isBodied;
      origin = new URL(found.url).origin;
      frame.open(found.url);
    },
    (error: unknown) => {
      frame.replaceWith(error instanceof Error ? error.message : String(error));
    },
  );

  return {
    setTheme,
    destroy() {
      window.removeEventListener('message', onMessage);
      for (const undo of undos) undo();
      for (const modal of modals) modal.destroy();
      frame.close();
    },
  };
}

/** Shows a surface in a dialog; it goes away with the dialog, and `onClose` is told. */
function mountInDialog(
  { title, size, closeOnEscape }: Options,
  surface: SurfaceMount,
  resource: string | undefined,
  onClose: (payload: unknown) => void,
): MountedSurface {
  const name = typeof title === 'string' && title !== '' ? title : surface.title;
  const dialog = openDialog({
    title: name,
    size,
    closeOnEscape: closeOnEscape !== false,
    onDismiss: () => {
      close(undefined);
    },
  });
  const destroy = () => {
    mounted.destroy();
    dialog.close();
  };
  const close = (payload: unknown) => {
    destroy();
    onClose(payload);
  };
  const mounted = mountSurface(dialog.body, { ...surface, title: name, height: '100%' }, { close }, resource);
  return { destroy, setTheme: mounted.setTheme };
}

/** Where the surface is served. Throws where the app has none of that name. */
async function findSurface(
  { moduleKey, entry }: Mount,
  resource: string | undefined,
): Promise<{ url: string; isBodied: boolean }> {
  const { modules, resources } = await fetchModules();
  const module = modules.find((candidate) => candidate.key === moduleKey);
  if (module?.isClosed) throw new Error(`“${module.title}” is not shown to people without a license.`);
  const own = entry === undefined ? module?.url : { ...module?.screens, config: module?.config?.url }[entry];
  const url = resource === undefined ? own : resources[resource];
  if (url === undefined) throw new Error(`The app has no ${resource ?? entry ?? 'surface'} for "${moduleKey}".`);
  return { url, isBodied: module?.layout === 'bodied' };
}
