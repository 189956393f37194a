/** The events that the surfaces of one page send each other. */
type Listener = (payload: unknown) => unknown;

const listeners = new Map<string, Set<Listener>>();

export function listen(event: string, listener: Listener): { unsubscribe: () => void } {
  const all = listeners.get(event) ?? new Set();
  listeners.set(event, all.add(listener));
  return { unsubscribe: () => void all.delete(listener) };
}

/** Tells every surface of the page; the host page uses it too, as Jira does with `JIRA_ISSUE_CHANGED`. */
export function emit(event: string, payload?: unknown): void {
  for (const listener of listeners.get(event) ?? []) void listener(payload);
}
