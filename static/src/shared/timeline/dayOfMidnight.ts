/** The day (`YYYY-MM-DD`) that begins at a midnight in UTC. */
export const dayOfMidnight = (midnight: Date): string => midnight.toISOString().slice(0, 10);
