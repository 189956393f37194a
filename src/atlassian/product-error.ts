export type ProductErrorKind =
  /** Does not exist, or the caller may not see it: the products never say which. */
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'rate-limited'
  /** The app is not connected to the product on this site. */
  | 'not-connected'
  /** The request was refused as it stands; `details` names the fields where the product does. */
  | 'refused'
  | 'unavailable';

/** A product's refusal, by what it means rather than by status. */
export class ProductError extends Error {
  constructor(
    readonly product: 'Confluence' | 'Jira',
    readonly kind: ProductErrorKind,
    readonly call: string,
    readonly details: readonly string[],
    /** Seconds until the product will answer again, where it says so. */
    readonly retryAfter?: number,
  ) {
    super(`${product}: ${call}: ${kind}${details.length > 0 ? `: ${details.join('; ')}` : ''}`);
    this.name = 'ProductError';
  }
}

export const isProductError = (error: unknown, kind?: ProductErrorKind): error is ProductError =>
  error instanceof ProductError && (kind === undefined || error.kind === kind);
