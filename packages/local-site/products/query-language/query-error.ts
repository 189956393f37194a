/** What of a query cannot be understood, and where it is, counted from 1. */
export class QueryError extends Error {
  constructor(
    readonly what: string,
    readonly position: number,
  ) {
    super(`${what} (character ${position})`);
  }
}
