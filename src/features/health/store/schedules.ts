import { kvs } from '@forge/kvs';

/** The scheduled triggers of the manifest, by key, with the hours between two runs. */
export const scheduleHours = { 'remind-owners': 24, 'overview-day': 24, 'personal-data': 168 } as const;
export type ScheduleKey = keyof typeof scheduleHours;

export const scheduleRunKey = (schedule: string): string => `schedule-run:${schedule}`;

/** Notes that a schedule has run, for the health check. */
export const noteScheduleRun = (schedule: ScheduleKey): Promise<void> =>
  kvs.set(scheduleRunKey(schedule), new Date().toISOString());
