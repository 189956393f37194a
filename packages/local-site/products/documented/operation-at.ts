import { endpoints } from '../endpoints';
import { withoutNames } from './from-openapi';

/** The modelled operations, each with its name, such as `jira GET /path/{}`. */
export const operations = endpoints.map(({ product, method, path }) => ({
  name: `${product} ${method} ${withoutNames(path)}`,
  method,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  literals: path.split('/').filter((part) => !part.startsWith('{')).length,
}));

/** The name of the operation at a path: where several fit, of the one with most words of its own. */
export function operationAt(method: string, path: string): string | undefined {
  const fitting = operations.filter((each) => each.method === method && each.pattern.test(path));
  return fitting.toSorted((a, b) => b.literals - a.literals)[0]?.name;
}
