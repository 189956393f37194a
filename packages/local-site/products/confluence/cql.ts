import { confluenceV1Refusal } from '../http/errors';
import { parseQuery, type Query } from '../query-language/parse';
import { QueryError } from '../query-language/query-error';

/** Does something with a CQL query; what of it is not understood is refused with 400, its place and the reason. */
export function withCql<Result>(cql: string, use: (query: Query) => Result): Result {
  try {
    return use(parseQuery(cql));
  } catch (error) {
    if (error instanceof QueryError) {
      throw confluenceV1Refusal(400, `Could not parse cql : ${cql}: ${error.message}`);
    }
    throw error;
  }
}
