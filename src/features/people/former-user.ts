/** Stands in storage where the id of an account stood that was closed: `former:1`, one number a person, never given twice. */
const pattern = /^former:([1-9]\d{0,8})$/;

export const formerUserId = (number: number): string => `former:${String(number)}`;

/** The number of a former user; undefined for the id of an account. */
export function formerNumberOf(id: string): number | undefined {
  const [, number] = pattern.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
}

export const isFormerUser = (id: string): boolean => pattern.test(id);

/** The app itself, whoever is not signed in, and what Jira calls somebody whom it does not know: nobody's accounts. */
const nobodys = new Set(['app', 'anonymous', 'unknown', '']);

/** Whether an id is one that Atlassian can be asked about. */
export const isAccountId = (id: string): boolean => !nobodys.has(id) && !isFormerUser(id);
