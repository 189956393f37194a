import { say } from '../words/say';
import type { Trouble } from './observations';

/** How a product refused a call, as a sentence. */
export function sayTrouble(product: 'Confluence' | 'Jira', trouble: Trouble): string {
  switch (trouble) {
    case 'unauthorized':
      return say('health.trouble.unauthorized', { product });
    case 'forbidden':
      return say('health.trouble.forbidden', { product });
    case 'not-found':
      return say('health.trouble.notFound', { product });
    case 'refused':
      return say('health.trouble.refused', { product });
    case 'busy':
      return say('health.trouble.busy', { product });
    case 'unavailable':
      return say('health.trouble.unavailable', { product });
  }
}
