/** A number with the word that goes with it. */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Joins what there is to say into one sentence; empty where there is nothing. */
export function sentence(parts: readonly (string | false)[]): string {
  const [first, ...others] = parts.filter((part) => part !== false);
  if (first === undefined) return '';
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ')}.`;
}
