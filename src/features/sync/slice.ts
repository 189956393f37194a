import type { SyncSettings, SyncSide } from '../../contract/api';
import type { Page } from '../../platform/confluence/pages';
import { asksForConsent } from '../../platform/consent';
import type { Requester } from '../../platform/requester';
import { type Design, trackedItems } from '../reading/design';
import { apiErrorOf, type UnformattedError } from '../../errors/failure';
import type { LinkedIssueId } from '../designs/store/design-link';
import { decisionsOf, type DesignRecord } from '../designs/store/design-record';
import { recordOwners, type TicketLedger } from './store/ticket-ledger';
import { message } from '../../i18n/message';
import type { ActionOf, SyncAction } from './actions';
import { allowedPlan } from './allowed';
import { closeTickets } from './close-tickets';
import type { KnownTickets } from './known-tickets';
import { createMetadataFor, createTickets, noTickets } from './create-tickets';
import { updatesByItem } from './field-updates';
import { refreshBases } from './refresh-bases';
import { planSync } from './plan';
import { readLedgerTickets, readTickets } from './read-tickets';
import { type ChosenAction, SliceReport, type SyncReport } from './report';
import { ensureTrackingIssue, type TrackingContext, trackingIn } from './ensure-tracking-issue';
import { carriesTexts, requireSharing, type Sharing } from './shared-texts';
import { findTracking, type Tracking } from './tracking-issue';
import { type TrackingStep, trackingStep } from './tracking-step';
import { writablePlan } from './writable';
import { writePage } from './write-page';
import { writeTickets } from './write-tickets';

/** A design as it was read, and who reads and writes for it. */
export interface DesignSnapshot {
  as: Requester;
  page: Page;
  design: Design;
  record: DesignRecord;
  ledger: TicketLedger;
  /** The issue it is linked to. */
  epicId: LinkedIssueId;
  settings: SyncSettings;
}

export interface SliceInput extends DesignSnapshot {
  siteUrl: string;
  /** The account of whoever syncs. */
  by: string;
  isChosen: (action: SyncAction) => boolean;
  /** Whether a step was asked for by this id, whatever it has become. */
  isAsked: (id: string) => boolean;
  /** For conflicts, by the id of the step, the side that is right. */
  sides: Readonly<Record<string, SyncSide>>;
  /** What the person lets go into tickets though only some people may view the page. */
  sharing?: Sharing | undefined;
  /** Milliseconds since the epoch after which nothing more is begun. */
  until: number;
}

/** What there is to do for a design, as far as its settings let it. */
export interface SyncPlan {
  found: Tracking;
  /** What the tracking issue itself needs first. */
  tracking: TrackingStep | undefined;
  plan: SyncAction[];
  known: KnownTickets['known'];
  /** Rows of the ledger whose place says nothing any more, whatever the settings and the person let happen to them. */
  lost: readonly string[];
}

const newRowId = () => crypto.randomUUID();

/** What a person's sync has to do: everything is read as that person. */
export async function planDesign(design: DesignSnapshot): Promise<SyncPlan> {
  const { as, page, record, epicId, settings, ledger } = design;
  const items = trackedItems(design.design);
  const found = await findTracking(as, record, page.id, epicId, settings.place);
  const there = { pageId: page.id, items, entries: ledger.entries() };
  const tickets = await readTickets(as, 'issue' in found ? found.issue : undefined, there);
  const planned = planSync({ ...there, ...tickets, newRowId });
  const allowed = writablePlan(allowedPlan(planned.plan, settings), page, decisionsOf(record));
  const plan =
    'epic' in found && found.seconds > 0 ? allowed.map((action) => heldBack(action, found.seconds)) : allowed;
  const { lost } = planned;
  return { found, plan, known: tickets.known, lost, tracking: await trackingStep(found, plan, design) };
}

/** While the tracking issue may still appear, no ticket is asked for. */
const heldBack = (action: SyncAction, seconds: number): SyncAction =>
  action.type === 'create'
    ? {
        id: `skip:${action.id}`,
        type: 'skip',
        item: action.item,
        reason: message('sync.reason.trackingPending', { seconds }),
        insteadOf: action.id,
      }
    : action;

/** What goes to a page without a person: of the tickets in its ledger, and nothing else is read. */
export async function planUnattended(design: DesignSnapshot): Promise<Pick<SyncPlan, 'plan' | 'known'>> {
  const { as, page, record, settings, ledger } = design;
  const there = { pageId: page.id, items: trackedItems(design.design), entries: ledger.entries() };
  const tickets = await readLedgerTickets(as, there);
  const { plan } = planSync({ ...there, ...tickets, ofOthers: new Set(), newRowId });
  return { plan: writablePlan(allowedPlan(plan, settings), page, decisionsOf(record)), known: tickets.known };
}

/**
 * Does the next of the chosen steps, as many as fit; everything is planned anew from what is there. `register` stores what
 * the page brings about, once all that can still keep the sync from beginning was read.
 */
export async function syncSlice(input: SliceInput, register: () => Promise<unknown>): Promise<SyncReport> {
  const planned = await planDesign(input);
  const report = new SliceReport(input.siteUrl);
  const chosen = chosenSteps(planned.plan, input);
  const step = planned.tracking && input.isAsked(planned.tracking.id) ? planned.tracking : undefined;
  if (carriesTexts(chosen, input.sides) || step?.type === 'create-tracking') {
    const { project } = 'issue' in planned.found ? planned.found.issue : planned.found.epic;
    await requireSharing(input.as, input.page, project, input.sharing);
  }
  await register();
  const state: SliceState = { tracking: trackingIn(planned.found), version: input.page.version.number };
  const stopped = await reasonToStop(() => doSteps({ ...planned, chosen, step }, input, report, state), report);
  return report.end(
    [...chosen.map(({ id }) => id), ...(step ? [step.id] : [])],
    state.tracking && { key: state.tracking.issue.key, created: state.tracking.created },
    state.version,
    stopped,
  );
}

/** Brings to the page what its tickets say, where nobody waits for it. */
export async function syncUnattended(input: SliceInput): Promise<void> {
  const { plan } = await planUnattended(input);
  const report = new SliceReport(input.siteUrl);
  const moves = updatesByItem(
    plan.filter((action): action is ChosenAction => isStep(action) && input.isChosen(action)),
    {},
  );
  await savingLedger(input, async () => {
    refreshBases(plan, input);
    await writePage([], moves, [], input, report);
    await writeTickets(moves, input, report);
  });
}

const isStep = (action: SyncAction): action is ChosenAction => action.type !== 'keep' && action.type !== 'skip';

/** The chosen steps. A ticket that goes back to its row is not closed, and its row gets no other. */
function chosenSteps(plan: readonly SyncAction[], { isChosen }: SliceInput): ChosenAction[] {
  const chosen = plan.filter((action): action is ChosenAction => isStep(action) && isChosen(action));
  const relinks = chosen.filter((action) => action.type === 'relink');
  const tickets = new Set(relinks.map(({ ticket }) => ticket.id));
  const items = new Set(relinks.map(({ item }) => item));
  return chosen.filter(
    (action) =>
      !(action.type === 'close' && tickets.has(action.ticket.id)) &&
      !(action.type === 'create' && items.has(action.item)),
  );
}

interface SliceState {
  tracking: TrackingContext | undefined;
  version: number;
}

/** What was done has to be said: only a slice that did nothing fails as a whole. */
async function reasonToStop(work: () => Promise<void>, report: SliceReport): Promise<UnformattedError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (report.isEmpty() || asksForConsent(error)) throw error;
    return apiErrorOf(error);
  }
}

interface Steps extends SyncPlan {
  chosen: readonly ChosenAction[];
  step: TrackingStep | undefined;
}

async function doSteps(
  { found, plan, known, lost, chosen, step }: Steps,
  input: SliceInput,
  report: SliceReport,
  state: SliceState,
): Promise<void> {
  await savingLedger(input, async () => {
    await takeOver({ plan, known, lost }, input);
    sayChanged(plan, input, report);
    refreshBases(plan, input);
    const creates = chosen.filter((action): action is ActionOf<'create'> => action.type === 'create');
    const ground =
      creates.length > 0 || step?.type === 'create-tracking' ? await createMetadataFor(found, input) : undefined;
    if (chosen.length > 0 || step) state.tracking = await ensureTrackingIssue(found, step, ground, input, report);
    if (!state.tracking)
      for (const { id, item } of creates) report.failed({ id, text: item.text }, message('sync.tracking.notChosen'));

    const { created, stopped } =
      state.tracking && ground ? await createTickets(creates, state.tracking.issue, ground, input, report) : noTickets;
    const moves = updatesByItem(chosen, input.sides);
    state.version = await writePage(chosen, moves, created, input, report);
    // What exists is on the page by now: the next sync goes on from there.
    if (stopped) throw stopped;
    await writeTickets(moves, input, report);
    await closeTickets(chosen, input, report);
  });
}

/** What a slice learned is stored however it ends; why it ended counts more than whether storing failed. */
async function savingLedger({ ledger }: SliceInput, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await ledger.save().catch(() => undefined);
    throw error;
  }
  await ledger.save();
}

/**
 * Takes into the ledger what was found: tickets of intents, and those that people made and rows name; drops what is gone,
 * and keeps whose place says nothing any more.
 */
async function takeOver(
  { plan, known, lost }: Pick<SyncPlan, 'plan' | 'known' | 'lost'>,
  { ledger, page }: SliceInput,
): Promise<void> {
  const kept = new Set(plan.flatMap((action) => ('entry' in action ? [action.entry.rowId] : [])));
  for (const { is, entry } of known) if (is === 'gone' && !kept.has(entry.rowId)) ledger.remove(entry.rowId);
  const found = [
    ...known.map(({ entry }) => entry),
    ...plan.flatMap((action) => ('entry' in action ? [action.entry] : [])),
  ];
  for (const rowId of lost) {
    const entry = ledger.get(rowId);
    if (entry && entry.isLost !== true) ledger.put({ ...entry, isLost: true });
  }
  const news = found.flatMap((entry) =>
    entry.issueId !== undefined && ledger.get(entry.rowId)?.issueId === undefined && kept.has(entry.rowId)
      ? [{ ...entry, issueId: entry.issueId }]
      : [],
  );
  const unique = [...new Map(news.map((entry) => [entry.rowId, entry])).values()];
  if (unique.length === 0) return;
  await recordOwners(page.id, unique);
  for (const entry of unique) ledger.put(entry);
}

/** Steps that were asked for, and have become something else since: nothing is done in their place without a word. */
function sayChanged(plan: readonly SyncAction[], { isAsked, isChosen }: SliceInput, report: SliceReport): void {
  for (const action of plan) {
    if ((action.type !== 'skip' && action.type !== 'create') || action.insteadOf === undefined) continue;
    if (!isAsked(action.insteadOf) || (action.type === 'create' && isChosen(action))) continue;
    const reason = action.type === 'skip' ? action.reason : (action.doubt ?? '');
    report.failed({ id: action.insteadOf, text: action.item.text }, reason);
  }
}
