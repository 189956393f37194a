/** What a surface may ask of its host: the operations of @forge/bridge, by the names that package sends. */
import { emit, listen } from './events';
import { closeFlag, showFlag, type Flag } from './flags';
import type { SurfaceHandlers } from './host';
import { createPageHistory, createSurfaceHistory } from './history';
import type { Allowed } from './consent';
import { addressOf, fetchContext, fetchProduct, invokeResolver, type Mount } from './server';
import { checkSubmission } from './submission';

export type Options = Record<string, unknown>;
export type Ops = Record<string, (payload: never) => unknown>;
type Listener = (payload: unknown) => unknown;

export interface Surface {
  mount: Mount;
  handlers: SurfaceHandlers;
  /** Whether the module is a macro with a body. */
  isBodied: () => boolean;
  enableTheming: () => void;
  openModal: (options: Options) => void;
  allowed: Allowed;
  /** Registers what to undo when the surface goes away. */
  onDestroy: (undo: () => void) => void;
}

export function opsOf(surface: Surface): Ops {
  return {
    ...dataOps(surface),
    ...viewOps(surface),
    ...dialogOps(surface),
    ...eventOps(surface),
    ...navigationOps,
    ...flagOps,
    ...ruleOps(surface),
    getFrameId: () => surface.mount.localId,
    emitReadyEvent: () => undefined,
    isRovoEnabled: () => false,
  };
}

const dataOps = ({ mount, allowed }: Surface): Ops => ({
  getContext: () => fetchContext(mount),
  invoke: ({ functionKey, payload, metadata }: Options) => {
    if (metadata !== undefined) throw new Error('The local site does not model the metadata of invoke.');
    return invokeResolver(mount, String(functionKey), payload, allowed);
  },
  fetchProduct,
});

const viewOps = ({ handlers, enableTheming, onDestroy }: Surface): Ops => ({
  open: () => false,
  refresh: async (payload: unknown) => {
    await handlers.refresh?.(payload);
    return handlers.refresh !== undefined;
  },
  enableTheming,
  createHistory: () =>
    handlers.path === undefined ? createSurfaceHistory() : createPageHistory(handlers.path, onDestroy),
  changeWindowTitle: (title: string) => {
    document.title = title;
  },
});

function dialogOps({ handlers, isBodied, openModal }: Surface): Ops {
  const closeListeners: Listener[] = [];
  return {
    submit: async (payload: unknown) =>
      handlers.submit === undefined ? false : handlers.submit(checkSubmission(payload, isBodied())),
    close: async (payload: unknown) => {
      if (handlers.close === undefined) return false;
      for (const listener of closeListeners) await listener(payload);
      await handlers.close(payload);
      return true;
    },
    onClose: (listener: Listener) => {
      if (handlers.close === undefined) return false;
      closeListeners.push(listener);
      return true;
    },
    openModal: (options: Options) => {
      openModal(options);
      return true;
    },
  };
}

const eventOps = ({ onDestroy }: Surface): Ops => ({
  on: ({ event, callback }: Options) => {
    const subscription = listen(String(event), callback as Listener);
    onDestroy(subscription.unsubscribe);
    return subscription;
  },
  emit: ({ event, payload }: Options) => {
    emit(String(event), payload);
  },
});

/** The operation of @forge/jira-bridge. */
const ruleOps = ({ handlers }: Surface): Ops => ({
  setWorkflowRuleConfigurationCallback: ({ data }: { data: { onConfigure: () => Promise<unknown> } }) => {
    handlers.configureRule?.(data.onConfigure);
    return handlers.configureRule !== undefined;
  },
});

const navigationOps: Ops = {
  getUrl: addressOf,
  navigate: async (location: Options) => {
    const address = await addressOf(location);
    if (location.type === 'new-tab') window.open(address, '_blank', 'noopener');
    else window.location.assign(address);
  },
  reload: () => {
    window.location.reload();
  },
};

const flagOps: Ops = {
  showFlag: (flag: Flag) => {
    showFlag(flag);
    return true;
  },
  closeFlag: ({ id }: Flag) => {
    closeFlag(id);
    return true;
  },
};
