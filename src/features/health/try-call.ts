import { isProductError, type ProductError } from '../../platform/product-error';
import type { FailedCall } from './observations';

/** What a call of the health check gave, or how it was refused. Any error that is not a product's is thrown. */
export async function tryCall<Value>(call: () => Promise<Value>): Promise<{ value: Value } | { trouble: FailedCall }> {
  try {
    return { value: await call() };
  } catch (error) {
    if (!isProductError(error)) throw error;
    return { trouble: troubleOf(error) };
  }
}

function troubleOf({ kind, status }: ProductError): FailedCall {
  switch (kind) {
    case 'forbidden':
      return status === 401 ? 'unauthorized' : 'forbidden';
    case 'not-found':
      return kind;
    case 'rate-limited':
      return 'busy';
    case 'conflict':
    case 'refused':
      return 'refused';
    case 'not-connected':
    case 'unavailable':
      return 'unavailable';
  }
}
