/** The queues of `@forge/events`: what `Queue.push`, `getStats` and `cancel` post. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { own } from '../own';
import type { Deliveries } from './deliveries';
import type { Manifest } from './manifest';
import type { Product } from '../products/contract';

export interface Queues {
  /**
   * Answers one call of what runs in a product, named by its path such as `/webhook/queue/publish/…`; undefined where it
   * is for no queue.
   */
  handle(path: string, body: unknown, product: Product): Response | undefined;
}

const request = z.strictObject({ queueName: z.string(), jobId: z.string().min(1), time: z.string() });
const pushed = z.strictObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.strictObject({ key: z.string(), limit: z.number().int().positive() }).optional(),
});
const publishRequest = request.extend({
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z.array(pushed).min(1).max(50),
});

const largestPayloadBytes = 200 * 1024;
/** Forge tries for a day; a few times show the same. */
const mostRetries = 10;

export function openQueues(manifest: Manifest, deliveries: Deliveries): Queues {
  const publish = (body: unknown, product: Product) => {
    const { queueName, jobId, payload } = publishRequest.parse(body);
    const consumers = manifest.modules.consumer.filter((consumer) => consumer.queue === queueName);
    if (consumers.length === 0) return failed(400, `The manifest has no consumer of the queue "${queueName}".`);
    if (Buffer.byteLength(JSON.stringify(payload)) > largestPayloadBytes) {
      return Response.json({ errorMessage: 'The events are larger than 200 KB together.' }, { status: 413 });
    }
    for (const consumer of consumers) {
      for (const { concurrency, delayInSeconds, ...event } of payload) {
        deliveries.add(
          {
            group: jobId,
            invocation: { functionKey: consumer.function, moduleKey: consumer.key, moduleType: 'consumer', product },
            event: { ...event, queueName, jobId, eventId: randomUUID() },
            mostRetries,
            ...(concurrency && { concurrency }),
          },
          delayInSeconds,
        );
      }
    }
    return Response.json({}, { status: 201 });
  };
  const stats = (body: unknown) => {
    const found = deliveries.stats(request.parse(body).jobId);
    return found === undefined ? failed(404, 'There is no such job.') : Response.json(found);
  };
  const cancel = (body: unknown) => {
    const { jobId } = request.parse(body);
    if (deliveries.stats(jobId) === undefined) return failed(404, 'There is no such job.');
    deliveries.cancel(jobId);
    return new Response(null, { status: 204 });
  };

  const calls: Record<string, (body: unknown, product: Product) => Response> = { publish, stats, cancel };
  return {
    handle(path, body, product) {
      const call = own(calls, /^\/webhook\/queue\/(\w+)\//.exec(path)?.[1] ?? '');
      if (call === undefined) return undefined;
      try {
        return call(body, product);
      } catch (error) {
        if (error instanceof z.ZodError) return failed(400, z.prettifyError(error));
        throw error;
      }
    },
  };
}

function failed(status: number, message: string): Response {
  return Response.json({ code: status, message }, { status });
}
