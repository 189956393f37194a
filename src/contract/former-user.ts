/** Stands in storage where the id of an account stood that was closed: `former:1`, one number a person, never given twice. */
const pattern = /^former:([1-9]\d{0,8})$/;

/** The number of a former user; undefined for the id of an account. */
export function formerNumberOf(id: string): number | undefined {
  const [, number] = pattern.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Whether an id stands for somebody whose account was closed: nobody can ask them, and what they decided counts. */
export const isFormerUser = (id: string): boolean => pattern.test(id);
