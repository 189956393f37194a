/**
 * Brings events to functions, at least once: some come twice, none are promised to be in order, and a function may ask
 * to get one again. What is not delivered yet survives a restart.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { Store } from '../store';
import type { Invocation, InvocationResult } from './functions/messages';
import { timedOut } from './functions/runner';
import type { Log } from './log';

export interface Delivery {
  id: string;
  /** What a sender knows its deliveries by, such as a job. */
  group: string;
  invocation: Omit<Invocation, 'event' | 'accountId'>;
  event: Record<string, unknown>;
  /** At most `limit` deliveries with the same key run at a time. */
  concurrency?: { key: string; limit: number };
  /** In milliseconds since 1970. */
  dueAt: number;
  retries: number;
  mostRetries: number;
}

export interface Deliveries {
  /** Takes up what an earlier run of the site left pending. */
  start(): void;
  add(
    delivery: Pick<Delivery, 'group' | 'invocation' | 'event' | 'mostRetries' | 'concurrency'>,
    delaySeconds?: number,
  ): void;
  /** Drops what is not under way yet. */
  cancel(group: string): void;
  /** Whether a group was ever sent, and how it fares. */
  stats(group: string): GroupStats | undefined;
  /**
   * Resolves once nothing is pending. What is due later is delivered now, so that nobody has to wait for it; for what a
   * function asked to get again later, that time passes on the site's clock.
   */
  idle(): Promise<void>;
  /** Resolves once nothing is pending but what is due later. */
  dueDelivered(): Promise<void>;
  stop(): void;
}

/** How events arrive, where that is asked for: held back until somebody waits for them, then one at a time. */
export interface Disorder {
  twice: boolean;
  /** The last one first. */
  reversed: boolean;
}

export interface GroupStats {
  success: number;
  inProgress: number;
  failed: number;
}

interface DeliveryData {
  added: number;
  pending: Delivery[];
  groups: Record<string, GroupStats>;
}

const retryWish = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().max(900).optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

const everyNthTwice = 5;

export interface DeliveriesOptions {
  store: Store;
  log: Log;
  clock: Clock;
  invoke: (invocation: Invocation) => Promise<InvocationResult>;
  disorder: () => Disorder | undefined;
  /** Has every event come once; else every fifth comes twice. */
  areEventsOnce?: boolean;
}

export function createDeliveries({
  store,
  log,
  clock,
  invoke,
  disorder,
  areEventsOnce = false,
}: DeliveriesOptions): Deliveries {
  const data = store.section<DeliveryData>('forge-deliveries', () => ({ added: 0, pending: [], groups: {} }));
  const running = new Set<Delivery>();
  const waiting: (() => void)[] = [];
  const waitingForDue: (() => void)[] = [];
  let hurrying = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const statsOf = (group: string) => (data.groups[group] ??= { success: 0, inProgress: 0, failed: 0 });

  const mayStart = (delivery: Delivery) => {
    if (!hurrying && (delivery.dueAt > Date.now() || disorder() !== undefined)) return false;
    if (disorder() !== undefined && running.size > 0) return false;
    const { concurrency } = delivery;
    if (concurrency === undefined) return true;
    return [...running].filter((other) => other.concurrency?.key === concurrency.key).length < concurrency.limit;
  };

  const inOrder = () => (disorder()?.reversed === true ? data.pending.toReversed() : [...data.pending]);

  const pump = () => {
    if (stopped) return;
    for (const delivery of inOrder()) if (!running.has(delivery) && mayStart(delivery)) void deliver(delivery);
    clearTimeout(timer);
    if (running.size === 0 && data.pending.every(({ dueAt }) => dueAt > Date.now()))
      for (const resolve of waitingForDue.splice(0)) resolve();
    if (data.pending.length === 0) {
      hurrying = false;
      for (const resolve of waiting.splice(0)) resolve();
      return;
    }
    const next = Math.min(...data.pending.filter((one) => !running.has(one)).map(({ dueAt }) => dueAt));
    if (Number.isFinite(next)) timer = setTimeout(pump, Math.max(0, next - Date.now()));
  };

  const deliver = async (delivery: Delivery) => {
    running.add(delivery);
    if (delivery.retries > 0) clock.advance(Math.max(0, delivery.dueAt - Date.now()) / 1000);
    const result = await invoke({ ...delivery.invocation, event: delivery.event }).catch(failed);
    running.delete(delivery);
    if (stopped) return;
    data.pending.splice(data.pending.indexOf(delivery), 1);
    const again = wishOf(result);
    if (again !== undefined && delivery.retries < delivery.mostRetries) data.pending.push(retried(delivery, again));
    else settle(delivery, result.ok && again === undefined);
    store.changed();
    pump();
  };

  const settle = ({ group, invocation, event }: Delivery, success: boolean) => {
    const stats = statsOf(group);
    stats.inProgress -= 1;
    stats[success ? 'success' : 'failed'] += 1;
    if (success) return;
    const text = `Gave up delivering to ${invocation.functionKey}: ${JSON.stringify(event)}`;
    log.write({ level: 'warn', source: 'site', text });
  };

  const push = (delivery: Delivery) => {
    statsOf(delivery.group).inProgress += 1;
    data.pending.push(delivery);
  };

  return {
    start: pump,
    add(given, delaySeconds = 0) {
      const delivery = { ...given, id: randomUUID(), dueAt: Date.now() + delaySeconds * 1000, retries: 0 };
      data.added += 1;
      push(delivery);
      const isRepeated = !areEventsOnce && data.added % everyNthTwice === 0;
      if (isRepeated || disorder()?.twice === true) push({ ...structuredClone(delivery), id: randomUUID() });
      store.changed();
      setImmediate(pump);
    },
    cancel(group) {
      const dropped = data.pending.filter((delivery) => delivery.group === group && !running.has(delivery));
      for (const delivery of dropped) data.pending.splice(data.pending.indexOf(delivery), 1);
      statsOf(group).inProgress -= dropped.length;
      store.changed();
      pump();
    },
    stats: (group) => data.groups[group],
    idle() {
      return new Promise((resolve) => {
        hurrying = true;
        waiting.push(resolve);
        pump();
      });
    },
    dueDelivered() {
      return new Promise((resolve) => {
        waitingForDue.push(resolve);
        // What has just happened in a product is on its way here.
        setImmediate(pump);
      });
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Such as a function that the manifest had when the event was sent, and has no more. */
function failed(error: Error): InvocationResult {
  return { ok: false, error: { name: error.name, message: error.message } };
}

interface Wish {
  afterSeconds: number;
  reason: string;
  data: unknown;
}

/** What a function that wants the event again asks for; Forge itself tries again after a timeout. */
function wishOf(result: InvocationResult): Wish | undefined {
  if (!result.ok)
    return result.error.name === timedOut ? { afterSeconds: 1, reason: timedOut, data: undefined } : undefined;
  const wish = retryWish.safeParse(result.value);
  if (!wish.success) return undefined;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = wish.data.retryOptions ?? {};
  return { afterSeconds: retryAfter, reason: retryReason, data: retryData };
}

function retried(delivery: Delivery, wish: Wish): Delivery {
  const retryCount = delivery.retries + 1;
  return {
    ...delivery,
    dueAt: Date.now() + wish.afterSeconds * 1000,
    retries: retryCount,
    event: { ...delivery.event, retryContext: { retryCount, retryReason: wish.reason, retryData: wish.data } },
  };
}
