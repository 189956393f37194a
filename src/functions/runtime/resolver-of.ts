import Resolver from '@forge/resolver';
import type { ApiName } from '../../contract/api';
import { answering, type Handler } from './answering';

export type Handlers = { [Name in ApiName]: Handler<Name> };

/** A function that answers the calls that `handlers` has a handler for. */
export function resolverOf(handlers: Partial<Handlers>) {
  const resolver = new Resolver();
  const handlerOf = <Name extends ApiName>(name: Name): Handler<Name> | undefined => handlers[name];
  for (const name of Object.keys(handlers) as ApiName[]) {
    const handler = handlerOf(name);
    if (handler) resolver.define(name, answering(name, handler));
  }
  return resolver.getDefinitions();
}
