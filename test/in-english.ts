import { formatMessages } from '../src/i18n/format';

/** Any value with its messages in English, to compare it as people read it. */
export const inEnglish = (value: unknown): unknown => formatMessages<unknown>(value);
