/** A history of a surface's own places, as `view.createHistory` gives it. They stay within the surface. */
interface Place {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}
type Listener = (place: Place, action: Action) => unknown;
type Action = 'POP' | 'PUSH' | 'REPLACE';

export function createSurfaceHistory() {
  const places: Place[] = [{ pathname: '/', search: '', hash: '' }];
  const listeners = new Set<Listener>();
  let at = 0;

  const arrive = (action: Action) => {
    const place = places[at];
    if (place !== undefined) for (const listener of listeners) void listener(place, action);
  };
  const go = (steps: number) => {
    at = Math.min(places.length - 1, Math.max(0, at + steps));
    arrive('POP');
  };
  return {
    action: 'POP' as Action,
    location: places[at],
    push: (to: string | Place, state?: unknown) => {
      places.splice(++at, places.length, placeOf(to, state));
      arrive('PUSH');
    },
    replace: (to: string | Place, state?: unknown) => {
      places.splice(at, 1, placeOf(to, state));
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
}

function placeOf(to: string | Place, state: unknown): Place {
  if (typeof to !== 'string') return { ...to, state };
  const { pathname, search, hash } = new URL(to, 'http://surface.local');
  return { pathname, search, hash, state };
}
