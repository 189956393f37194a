/** A history of a surface's own places, as `view.createHistory` gives it. */
interface Place {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}
type Listener = (place: Place, action: Action) => unknown;
type Action = 'POP' | 'PUSH' | 'REPLACE';

/** Where the places are kept. */
interface Places {
  here: () => Place;
  push: (place: Place) => void;
  replace: (place: Place) => void;
  go: (steps: number) => void;
}

/** A history that stays within the surface. */
export function createSurfaceHistory() {
  const places: Place[] = [{ pathname: '/', search: '', hash: '' }];
  let at = 0;
  const { history, arrive } = historyOf({
    here: () => places[at] ?? placeOf('/', undefined),
    push: (place) => places.splice(++at, places.length, place),
    replace: (place) => places.splice(at, 1, place),
    go: (steps) => {
      at = Math.min(places.length - 1, Math.max(0, at + steps));
      arrive('POP');
    },
  });
  return history;
}

/** The history of a page of the app's own: its places are in the browser's address, below the page's path. */
export function createPageHistory(path: string, onDestroy: (undo: () => void) => void) {
  const addressOf = ({ pathname, search, hash }: Place) => `${path}${pathname === '/' ? '' : pathname}${search}${hash}`;
  const { history, arrive } = historyOf({
    here: () => {
      const { pathname, search, hash } = window.location;
      return { pathname: pathname.slice(path.length) || '/', search, hash, state: window.history.state as unknown };
    },
    push: (place) => {
      window.history.pushState(place.state, '', addressOf(place));
    },
    replace: (place) => {
      window.history.replaceState(place.state, '', addressOf(place));
    },
    go: (steps) => {
      window.history.go(steps);
    },
  });
  const onPop = () => {
    arrive('POP');
  };
  window.addEventListener('popstate', onPop);
  onDestroy(() => {
    window.removeEventListener('popstate', onPop);
  });
  return history;
}

function historyOf({ here, push, replace, go }: Places) {
  const listeners = new Set<Listener>();
  const arrive = (action: Action) => {
    for (const listener of listeners) void listener(here(), action);
  };
  const history = {
    action: 'POP' as Action,
    location: here(),
    push: (to: string | Place, state?: unknown) => {
      push(placeOf(to, state));
      arrive('PUSH');
    },
    replace: (to: string | Place, state?: unknown) => {
      replace(placeOf(to, state));
      arrive('REPLACE');
    },
    go,
    goBack: () => {
      go(-1);
    },
    goForward: () => {
      go(1);
    },
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { history, arrive };
}

function placeOf(to: string | Place, state: unknown): Place {
  if (typeof to !== 'string') return { ...to, state };
  const { pathname, search, hash } = new URL(to, 'http://surface.local');
  return { pathname, search, hash, state };
}
