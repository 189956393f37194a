/**
 * Calls between the host page and an app's frame over postMessage. What crosses is JSON, so that a Date or a class
 * instance arrives as it does in production; functions stay where they are and are called by number.
 */
export interface BridgeFailure {
  name: string;
  message: string;
  code?: string;
}

type Message =
  | { channel: typeof channelName; kind: 'call'; id: number; op: string; payload: unknown }
  | { channel: typeof channelName; kind: 'callback'; id: number; fn: number; args: unknown }
  | { channel: typeof channelName; kind: 'answer'; id: number; ok: true; value: unknown }
  | { channel: typeof channelName; kind: 'answer'; id: number; ok: false; error: BridgeFailure };

const channelName = 'local-forge-bridge';
const functionMark = '$function';

export interface Channel {
  call(op: string, payload: unknown): Promise<unknown>;
  receive(message: unknown): void;
}

type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type Callback = (...args: unknown[]) => unknown;

/** A channel that posts with `post` and answers the other side's calls with `handle`. */
export function openChannel(
  post: (message: unknown) => void,
  handle: (op: string, payload: unknown) => unknown,
): Channel {
  const pending = new Map<number, Pending>();
  const callbacks = new Map<number, Callback>();
  let lastId = 0;

  const encode = (value: unknown): unknown => {
    const text = JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part !== 'function') return part;
      callbacks.set(++lastId, part as Callback);
      return { [functionMark]: lastId };
    }) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  };

  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (functionMark in value) {
      const fn = value[functionMark] as number;
      return (...args: unknown[]) =>
        send((id) => ({ channel: channelName, kind: 'callback', id, fn, args: encode(args) }));
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decode(part)]));
  };

  const send = (message: (id: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      post(message(id));
    });

  const answer = async (id: number, work: () => unknown): Promise<void> => {
    try {
      post({ channel: channelName, kind: 'answer', id, ok: true, value: encode(await work()) });
    } catch (error) {
      post({ channel: channelName, kind: 'answer', id, ok: false, error: failureOf(error) });
    }
  };

  const settle = (message: Extract<Message, { kind: 'answer' }>) => {
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.ok) waiting?.resolve(decode(message.value));
    else waiting?.reject(Object.assign(new Error(message.error.message), message.error));
  };

  return {
    call: (op, payload) => send((id) => ({ channel: channelName, kind: 'call', id, op, payload: encode(payload) })),
    receive(message) {
      if (!isMessage(message)) return;
      if (message.kind === 'answer') settle(message);
      else if (message.kind === 'call') void answer(message.id, () => handle(message.op, decode(message.payload)));
      else void answer(message.id, () => callbacks.get(message.fn)?.(...(decode(message.args) as unknown[])));
    },
  };
}

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'channel' in message && message.channel === channelName;
}

function failureOf(error: unknown): BridgeFailure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, message: error.message, ...code };
}
