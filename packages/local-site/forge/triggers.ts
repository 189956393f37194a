/** Brings what happens in the products to the triggers that the manifest subscribes to it. */
import type { ProductEvent, Products } from '../products/contract';
import type { Deliveries } from './deliveries';
import { passes } from './event-filter';
import type { Installation } from './installation';
import type { Log } from './log';
import type { Manifest } from './manifest';

const mostRetries = 4;

export function connectTriggers(
  manifest: Manifest,
  products: Pick<Products, 'onEvent'>,
  installation: Installation,
  deliveries: Deliveries,
  log: Log,
): void {
  const warn = (text: string) => {
    log.write({ level: 'warn', source: 'site', text });
  };
  products.onEvent((happened) => {
    if (happened.product === 'jira' && !installation.jiraConnected()) return;
    for (const trigger of manifest.modules.trigger) {
      if (!trigger.events.includes(happened.eventType)) continue;
      if (!passes(trigger.filter, happened, warn)) continue;
      deliveries.add({
        group: `trigger:${trigger.key}`,
        invocation: { functionKey: trigger.function, moduleKey: trigger.key, moduleType: 'core:trigger' },
        event: asReceived(happened),
        mostRetries,
      });
    }
  });
}

/** Which product an event is from is told by its type alone; what is known as it happens, only filters see. */
function asReceived({ product, runtime: _, ...event }: ProductEvent): Record<string, unknown> {
  return product === 'confluence' ? { eventCreatedDate: new Date().toISOString(), ...event } : event;
}
