import { formatters } from '../../../locales/formatters';

/** Formats a day (`YYYY-MM-DD`) such as "Nov 24", with its year where that is not this year. */
export function formatDay(day: string, locale: string, today: string): string {
  return formatters
    .getDateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
      ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    })
    .format(new Date(`${day}T00:00:00Z`));
}

/** The day (`YYYY-MM-DD`) that a moment falls on in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  const inDigits = formatters.getDateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = inDigits
    .formatToParts(moment)
    .reduce<Record<string, string>>((found, { type, value }) => ({ ...found, [type]: value }), {});
  return [parts.year, parts.month, parts.day].join('-');
}
