/** Who has consented to calls of the app as them, and to which products. */
import { z } from 'zod';
import type { Store } from '../store';

export const consentProduct = z.enum(['confluence', 'jira']);
export type ConsentProduct = z.infer<typeof consentProduct>;

export interface Consents {
  /** Whether the app may call a product as the person. */
  has(accountId: string, product: ConsentProduct): boolean;
  give(accountId: string, products: readonly ConsentProduct[]): void;
  /** Everybody is asked again. */
  forget(): void;
}

/** `isAsked`: where people are not asked, everybody has consented. */
export function openConsents(store: Store, isAsked: () => boolean): Consents {
  const data = store.section('forge-consents', () => ({ given: [] as [string, ConsentProduct][] }));
  const hasGiven = (accountId: string, product: ConsentProduct) =>
    data.given.some(([person, given]) => person === accountId && given === product);
  return {
    has: (accountId, product) => !isAsked() || hasGiven(accountId, product),
    give(accountId, products) {
      data.given.push(
        ...products.flatMap((product) =>
          hasGiven(accountId, product) ? [] : [[accountId, product] as [string, ConsentProduct]],
        ),
      );
      store.changed();
    },
    forget() {
      data.given = [];
      store.changed();
    },
  };
}
