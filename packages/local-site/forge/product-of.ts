/** Which product an invocation belongs to, which decides on its storage where each product has one. No page documents it. */
import { z } from 'zod';
import type { Product } from '../products/contract';
import type { Invocation } from './functions/messages';
import type { Manifest } from './manifest';

const installation = z.object({ context: z.string() });

/**
 * A module with a surface, a rule or dynamic properties belongs to the product that has such modules; a trigger to the
 * product of its events, and one of the installation to the context that the event names; a schedule to the required
 * product. A job is of the product of whatever pushed it, which the invocation says itself.
 */
export function productOf({ modules }: Manifest, { moduleType, moduleKey, event, product }: Invocation): Product {
  if (product !== undefined) return product;
  if (moduleType.startsWith('jira:')) return 'jira';
  if (moduleType !== 'core:trigger') return 'confluence';
  const { data } = installation.safeParse(event);
  const events = modules.trigger.find(({ key }) => key === moduleKey)?.events ?? [];
  const isOfJira = events.every((each) => each.startsWith('avi:jira:')) || data?.context.startsWith('ari:cloud:jira:');
  return isOfJira === true ? 'jira' : 'confluence';
}
