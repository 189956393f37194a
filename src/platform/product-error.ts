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

/** How a product refused: the status of its answer, and when it will answer again. */
export interface Rejection {
  /** Of HTTP; absent where no answer came. */
  status?: number;
  /** Seconds. */
  retryAfter?: number;
  /** The app may call no more until the hour is over, whoever asks. */
  quotaUsedUp?: boolean;
  /** The call named nothing that may be gone. */
  isOfSite?: boolean;
}

/** A product's refusal, by what it means rather than by status. */
export class ProductError extends Error {
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly quotaUsedUp: boolean;
  readonly isOfSite: boolean;

  constructor(
    readonly product: 'Confluence' | 'Jira',
    readonly kind: ProductErrorKind,
    readonly call: string,
    readonly details: readonly string[],
    refusing: Rejection = {},
  ) {
    super(`${product}: ${call}: ${kind}${details.length > 0 ? `: ${details.join('; ')}` : ''}`);
    this.name = 'ProductError';
    this.status = refusing.status;
    this.retryAfter = refusing.retryAfter;
    this.quotaUsedUp = refusing.quotaUsedUp === true;
    this.isOfSite = refusing.isOfSite === true;
  }
}

export const isProductError = (error: unknown, kind?: ProductErrorKind): error is ProductError =>
  error instanceof ProductError && (kind === undefined || error.kind === kind);

/** Whether a read finds what it asks for: `not-found` is an answer to this, and any other error is thrown. */
export async function isFound(read: Promise<unknown>): Promise<boolean> {
  try {
    await read;
    return true;
  } catch (error) {
    if (isProductError(error, 'not-found')) return false;
    throw error;
  }
}

/** Whether a product takes no more calls at all for now, so that going on with others makes no sense. */
export const isBlockingAllCalls = (error: unknown): boolean =>
  isProductError(error, 'rate-limited') || isProductError(error, 'not-connected');
