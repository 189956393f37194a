/** Whether a trigger's filter lets an event through to its function. */
import type { ProductEvent } from '../products/contract';
import { evaluateExpression } from './jira-expression';
import type { EventFilter } from './modules/trigger';

/** Of the filters of an app together. */
export const mostPropertyPaths = 5;

/** The values of entity properties that an expression names, such as `properties['key'].path`. */
export const propertyPathsIn = (expression: string): string[] =>
  expression.match(/event\.runtime\.issue\.properties\['[^']+'\](?:\.\w+)*/g) ?? [];

/** `log` is told of an expression that fails, unless the filter says otherwise. */
export function passes(filter: EventFilter | undefined, happened: ProductEvent, log: (text: string) => void): boolean {
  if (filter?.ignoreSelf === true && happened.selfGenerated) return false;
  if (filter?.expression === undefined) return true;
  const { expression, onError } = filter;
  try {
    const result = evaluateExpression(expression, { event: happened });
    if (typeof result === 'boolean') return result;
    throw new Error(`The filter does not give true or false: ${expression}`);
  } catch (error) {
    if (onError.endsWith('LOG')) log(error instanceof Error ? error.message : String(error));
    return onError.startsWith('RECEIVE');
  }
}
