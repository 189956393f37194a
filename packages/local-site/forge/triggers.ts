/** Brings what happens in the products to the triggers that the manifest subscribes to it. */
import type { ProductEvent, Products } from '../products/contract';
import type { Deliveries } from './deliveries';
import type { Installation } from './installation';
import type { Manifest } from './manifest';

const mostRetries = 4;

export function connectTriggers(
  manifest: Manifest,
  products: Pick<Products, 'onEvent'>,
  installation: Installation,
  deliveries: Deliveries,
): void {
  products.onEvent((happened) => {
    if (happened.product === 'jira' && !installation.jiraConnected()) return;
    for (const trigger of manifest.modules.trigger) {
      if (!trigger.events.includes(happened.eventType)) continue;
      if (trigger.filter?.ignoreSelf === true && happened.selfGenerated) continue;
      deliveries.add({
        group: `trigger:${trigger.key}`,
        invocation: { functionKey: trigger.function, moduleKey: trigger.key, moduleType: 'core:trigger' },
        event: asReceived(happened),
        mostRetries,
      });
    }
  });
}

/** Which product an event is from is told by its type alone. */
function asReceived({ product, ...event }: ProductEvent): Record<string, unknown> {
  return product === 'confluence' ? { ...event, eventCreatedDate: new Date().toISOString() } : event;
}
