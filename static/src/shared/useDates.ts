import { useMemo } from 'react';
import { formatters } from '../../../locales/formatters';
import { dayIn, formatDay } from './dates';
import { useForgeContext } from './Viewer';

export type Dates = {
  /** Today where the viewer is, as `YYYY-MM-DD`. */
  today: string;
  formatDay: (day: string) => string;
  /** Formats the day of a moment (ISO 8601). */
  formatMoment: (moment: string) => string;
  /** Formats the time of day of a moment. */
  formatTime: (moment: Date) => string;
};

/** Dates as the person looking reads them: in their language and time zone. */
export function useDates(): Dates {
  const { locale, timezone } = useForgeContext();
  return useMemo(() => {
    const today = dayIn(timezone, new Date());
    return {
      today,
      formatDay: (day) => formatDay(day, locale, today),
      formatMoment: (moment) => formatDay(dayIn(timezone, new Date(moment)), locale, today),
      formatTime: (moment) =>
        formatters.getDateTimeFormat(locale, { timeZone: timezone, hour: 'numeric', minute: '2-digit' }).format(moment),
    };
  }, [locale, timezone]);
}
