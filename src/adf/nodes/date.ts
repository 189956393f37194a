import type { AdfNode } from '../../contract/adf-node';
import { InlineNode } from './base';

/** A day, which ADF keeps as the milliseconds of its midnight in UTC, as text. */
export class DateNode extends InlineNode {
  private readonly timestamp: number;

  /** `day` is `YYYY-MM-DD`; throws where the calendar has no such day. */
  constructor(day: string) {
    super();
    this.timestamp = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(this.timestamp) || new Date(this.timestamp).toISOString().slice(0, 10) !== day) {
      throw new Error(`There is no day ${JSON.stringify(day)}: write it as year-month-day, such as 2026-04-15`);
    }
  }

  toJSON(): AdfNode {
    return { type: 'date', attrs: { timestamp: String(this.timestamp) } };
  }
}
