import { z } from 'zod';
import { allEndpoints } from '../endpoints';
import { withoutNames, type Modelled } from './from-openapi';

/** The operations of the local site by their names, such as `jira GET /path/{}`, with what each takes. */
export const modelledOperations = (): Map<string, Modelled> =>
  new Map(
    allEndpoints.map(({ product, method, path, query, body }) => [
      `${product} ${method} ${withoutNames(path)}`,
      {
        query: Object.keys(query.shape),
        ...(body !== undefined && { body: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) }),
      },
    ]),
  );
