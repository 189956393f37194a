import type { UnformattedError } from '../../errors/failure';
import type { DisplayText } from '../../i18n/message';
import type { DoneAction as FormattedAction, SyncReport as FormattedReport } from '../../contract/api';
import type { DroppedField } from './new-ticket';
import type { SyncAction } from './actions';
import type { TrackingStep } from './tracking-step';

type DoneAction = Omit<FormattedAction, 'dropped'> & { dropped: DroppedField[] };

/** A report in no language yet. */
export type SyncReport = Omit<FormattedReport, 'did' | 'failed' | 'stopped'> & {
  did: DoneAction[];
  failed: { id: string; text: string; reason: DisplayText }[];
  stopped: UnformattedError | null;
};

export type ChosenAction = Exclude<SyncAction, { type: 'keep' | 'skip' }>;

/** Collects what a slice does, step by step. */
export class SliceReport {
  private readonly done: DoneAction[] = [];
  private readonly tracking: DoneAction[] = [];
  private readonly failures: SyncReport['failed'] = [];

  constructor(private readonly siteUrl: string) {}

  did(action: ChosenAction, ticketKey: string, to: DoneAction['to'], dropped: readonly DroppedField[] = []): void {
    this.done.push({
      id: action.id,
      type: action.type,
      kind: 'item' in action ? action.item.kind : action.kind,
      text: textOf(action),
      ticket: this.ticket(ticketKey),
      field: 'merge' in action ? action.merge.field : null,
      to,
      dropped: [...dropped],
    });
  }

  didTracking({ id, type, text }: TrackingStep, key: string): void {
    this.tracking.push({ id, type, kind: null, text, ticket: this.ticket(key), field: null, to: 'jira', dropped: [] });
  }

  failed({ id, text }: { id: string; text: string }, reason: DisplayText): void {
    this.failures.push({ id, text, reason });
  }

  isEmpty(): boolean {
    return this.done.length + this.tracking.length + this.failures.length === 0;
  }

  failedIds(): Set<string> {
    return new Set(this.failures.map(({ id }) => id));
  }

  /** `chosen`: the ids of all steps that were to be done. */
  end(
    chosen: readonly string[],
    tracking: { key: string; created: boolean } | undefined,
    pageVersion: number,
    stopped: UnformattedError | null,
  ): SyncReport {
    const over = new Set([...this.done, ...this.tracking, ...this.failures].map(({ id }) => id));
    return {
      remaining: chosen.filter((id) => !over.has(id)),
      trackingIssue: tracking ? { ...this.ticket(tracking.key), created: tracking.created } : null,
      did: [...this.done, ...this.tracking],
      failed: this.failures,
      stopped,
      pageVersion,
    };
  }

  private readonly ticket = (key: string) => ({ key, url: `${this.siteUrl}/browse/${key}` });
}

/** The words that name an action to a person. */
export const textOf = (action: SyncAction): string => ('item' in action ? action.item.text : action.ticket.fields.text);
