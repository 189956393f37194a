/** What a run of the health check has seen. It holds no words of people, no names and no account ids. */

/** How a call was refused: 401, 403, 404, another refusal, 429, or no answer that could be used. */
export type Trouble = 'unauthorized' | 'forbidden' | 'not-found' | 'refused' | 'busy' | 'unavailable';

/** What came of a call. */
export type Tried = 'ok' | Trouble;

export interface Observations {
  /** ISO 8601. */
  startedAt: string;
  storage: {
    /** Names of entities that Forge does not know. */
    missingEntities: string[];
    /** Whether what was stored was read again. */
    reads: boolean;
  };
  page: Tried;
}
