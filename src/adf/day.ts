/** A calendar day, `YYYY-MM-DD`. ADF keeps one as the milliseconds of its midnight in UTC, as text. */
export type Day = string;

/** Undefined for a year that has more or fewer than four digits. */
export function dayOfTimestamp(timestamp: unknown): Day | undefined {
  const milliseconds = Number(timestamp);
  if (timestamp === '' || timestamp === null || !Number.isFinite(milliseconds)) return undefined;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  const [day = ''] = date.toISOString().split('T');
  return /^\d{4}-/.test(day) ? day : undefined;
}

/** The day a text names as `YYYY-MM-DD`, if it exists in the calendar. */
export function dayOfText(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** The day that a moment falls on in a time zone; in UTC where the zone is not known. */
export function dayIn(timeZone: string, moment: Date): Day {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const of = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
    return `${of.year ?? ''}-${of.month ?? ''}-${of.day ?? ''}`;
  } catch {
    return moment.toISOString().slice(0, 10);
  }
}
