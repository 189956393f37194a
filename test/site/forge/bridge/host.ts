/** The host page's side of the bridge: shows a surface of the app in a frame and does what it asks for. */
import { openChannel } from './channel';
import { emit, listen } from './events';
import { closeFlag, showFlag, type Flag } from './flags';
import { createFrame } from './frame';
import { createSurfaceHistory } from './history';
import { openDialog, type ModalDialog } from './modal';
import { addressOf, fetchContext, fetchModules, fetchProduct, invokeResolver, type Mount } from './server';
import { checkSubmission, type Submission } from './submission';

export { emit } from './events';
export { fetchModules, type ModuleDescription } from './server';
export type { Submission } from './submission';

export interface SurfaceMount extends Mount {
  title: string;
  /** A CSS length. Without it the surface is as high as what it shows. */
  height?: string;
}

export interface SurfaceHandlers {
  /** A checked `view.submit`. Without it, or where it gives `false`, the surface cannot be submitted. */
  submit?(submission: Submission): boolean | Promise<boolean>;
  /** Without it the surface cannot be closed. */
  close?(payload: unknown): unknown;
  /** Without it the surface cannot be refreshed. */
  refresh?(payload: unknown): unknown;
}

export interface MountedSurface {
  destroy(): void;
  setTheme(mode: 'light' | 'dark'): void;
}

type Ops = Record<string, (payload: never) => unknown>;
type Options = Record<string, unknown>;

/** Shows a module of the app in `parent`. What cannot be shown is said there instead. */
export function mountModule(parent: HTMLElement, mount: SurfaceMount, handlers: SurfaceHandlers = {}): MountedSurface {
  return mountSurface(parent, mount, handlers);
}

function mountSurface(
  parent: HTMLElement,
  surface: SurfaceMount,
  handlers: SurfaceHandlers,
  resource?: string,
): MountedSurface {
  const { title, height, ...mount } = surface;
  const frame = createFrame(parent, title, height);
  const closeListeners: ((payload: unknown) => unknown)[] = [];
  const modals = new Set<{ dialog: ModalDialog; surface: MountedSurface }>();
  const subscriptions: { unsubscribe: () => void }[] = [];
  let origin = '';
  let isBodied = false;
  let isThemed = false;

  const channel = openChannel(
    (message) => {
      frame.element.contentWindow?.postMessage(message, origin);
    },
    (op, payload) => {
      const act = ops[op];
      if (act === undefined) throw new Error(`The local site does not model "${op}" of @forge/bridge.`);
      return act(payload as never);
    },
  );

  const setTheme = (mode: 'light' | 'dark') => {
    if (isThemed) void channel.call('setTheme', mode);
    for (const modal of modals) modal.surface.setTheme(mode);
  };

  const close = async (payload: unknown) => {
    if (handlers.close === undefined) return false;
    for (const listener of closeListeners) await listener(payload);
    await handlers.close(payload);
    return true;
  };

  const openModal = (options: Options) => {
    const { onClose, context, title: modalTitle } = options;
    const finish = (payload?: unknown) => {
      modals.delete(modal);
      modal.surface.destroy();
      modal.dialog.close();
      if (typeof onClose === 'function') (onClose as (payload: unknown) => void)(payload);
    };
    const dialog = openDialog({
      title: typeof modalTitle === 'string' ? modalTitle : '',
      size: options.size,
      closeOnEscape: options.closeOnEscape !== false,
      onDismiss: finish,
    });
    const inModal = { ...mount, title, extension: { ...mount.extension, modal: context } };
    const name = typeof options.resource === 'string' ? options.resource : resource;
    const modal = { dialog, surface: mountSurface(dialog.body, inModal, { close: finish }, name) };
    modals.add(modal);
    return true;
  };

  const ops: Ops = {
    getContext: () => fetchContext(mount),
    invoke: ({ functionKey, payload, metadata }: Options) => {
      if (metadata !== undefined) throw new Error('The local site does not model the metadata of invoke.');
      return invokeResolver(mount, String(functionKey), payload);
    },
    fetchProduct,
    submit: async (payload: unknown) =>
      handlers.submit === undefined ? false : handlers.submit(checkSubmission(payload, isBodied)),
    close,
    onClose: (listener: unknown) => {
      if (handlers.close === undefined || typeof listener !== 'function') return false;
      closeListeners.push(listener as (payload: unknown) => unknown);
      return true;
    },
    open: () => false,
    refresh: async (payload: unknown) => {
      await handlers.refresh?.(payload);
      return handlers.refresh !== undefined;
    },
    enableTheming: () => {
      isThemed = true;
      setTheme(document.documentElement.dataset.colorMode === 'dark' ? 'dark' : 'light');
    },
    createHistory: createSurfaceHistory,
    navigate: async (location: Options) => {
      const address = await addressOf(location);
      if (location.type === 'new-tab') window.open(address, '_blank', 'noopener');
      else window.location.assign(address);
    },
    getUrl: addressOf,
    reload: () => {
      window.location.reload();
    },
    openModal,
    showFlag: (flag: Flag) => {
      showFlag(flag);
      return true;
    },
    closeFlag: ({ id }: Flag) => {
      closeFlag(id);
      return true;
    },
    on: ({ event, callback }: Options) => {
      const subscription = listen(String(event), callback as (payload: unknown) => unknown);
      subscriptions.push(subscription);
      return subscription;
    },
    emit: ({ event, payload }: Options) => {
      emit(String(event), payload);
    },
    changeWindowTitle: (windowTitle: string) => {
      document.title = windowTitle;
    },
    emitReadyEvent: () => undefined,
    getFrameId: () => mount.localId,
    isRovoEnabled: () => false,
  };

  const onMessage = (event: MessageEvent) => {
    if (event.source === frame.element.contentWindow && event.origin === origin) channel.receive(event.data);
  };
  window.addEventListener('message', onMessage);

  const show = async () => {
    const { modules, resources } = await fetchModules();
    const module = modules.find((candidate) => candidate.key === mount.moduleKey);
    const own = mount.entry === 'config' ? module?.config?.url : module?.url;
    const url = resource === undefined ? own : resources[resource];
    if (module === undefined || url === undefined) {
      throw new Error(`The app has no ${resource ?? mount.entry ?? 'surface'} for "${mount.moduleKey}".`);
    }
    isBodied = module.layout === 'bodied';
    origin = new URL(url).origin;
    frame.open(url);
  };
  show().catch((error: unknown) => {
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent = error instanceof Error ? error.message : String(error);
    frame.element.replaceWith(message);
  });

  return {
    setTheme,
    destroy() {
      window.removeEventListener('message', onMessage);
      for (const { unsubscribe } of subscriptions) unsubscribe();
      for (const { surface: inModal, dialog } of modals) {
        inModal.destroy();
        dialog.close();
      }
      frame.close();
    },
  };
}
