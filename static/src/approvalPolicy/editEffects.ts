import type { EditEffect } from '../../../src/contract/api';

/** What an edit after an approval can do, from the mildest on. */
export const editEffects: readonly EditEffect[] = ['flag', 'askAgain', 'backToReview'];
