const format = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });

/** A day such as `Nov 20, 2026`, from milliseconds since 1970 (as text, like a date node has them) or `YYYY-MM-DD`. */
export const formatDate = (value: string): string => {
  const day = new Date(/^-?\d+$/.test(value) ? Number(value) : value);
  return Number.isNaN(day.getTime()) ? value : format.format(day);
};
